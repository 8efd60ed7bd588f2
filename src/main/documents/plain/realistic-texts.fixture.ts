/** A text as people keep them, and the outline a reader would draw of it: "level title". Written for these tests. */
export interface RealisticText {
  readonly name: string
  readonly text: string
  readonly outline: readonly string[]
  readonly title: string
}

const WRAPPED_PAPER = `Sleep and Memory in Shift Workers

Ana Pereira
Institute of Rest, Lisbon

Abstract

We followed two hundred nurses for one year and asked whether rotating
shifts change how well they remember what they learned the day before.
Recall was lower after nights, though less than we had expected.

1. Introduction

Memory is thought to settle while we sleep, and people who work at night
sleep less and at odd hours. Earlier studies were small (see Table 1 in
2. and the appendix) and most of them looked at a single night.

2. Methods

2.1 Participants

Nurses from three hospitals took part. They were between 23 and 58 years
old, and most of them were women. We asked each for written consent.
Those who had worked nights for ten years or more were counted apart.

2.2 Measures

Each participant learned forty words and was asked for them a day later.
The test took ten minutes:
- a list was read aloud,
- a short film was shown, so that nobody could rehearse the words while
  waiting for the test,
- the words were asked for.

3. Results

Recall fell from 24 to 21 words after a night shift. The difference held
when we left out those who had slept during the shift.

References

Okafor B (2019). Words at night. Journal of Small Results 4, 12-19.
`

const RFC_LIKE = `Network Working Group                                         A. Sample
Request for Comments: 99999                                   March 2021


                     A Protocol for Passing Notes

Status of This Memo

   This memo describes a way of passing notes in a classroom.  It is
   meant for discussion, and nobody should build anything upon it yet.

Table of Contents

   1. Introduction ................................................ 2
   2. Message Format .............................................. 2
   3. Security Considerations ..................................... 3




Sample                       Informational                      [Page 1]
\f
RFC 99999                    Passing Notes                    March 2021


1.  Introduction

   Notes have been passed for as long as there have been classrooms.  A
   note travels from hand to hand, and each hand may read it.

2.  Message Format

   A note has the fields shown here, and nothing else may be written on
   it, since paper is scarce and the teacher may come back at any time.

    0                   1
    0 1 2 3 4 5 6 7 8 9 0 1
   +-+-+-+-+-+-+-+-+-+-+-+-+
   |  From   |  To | Text  |
   +-+-+-+-+-+-+-+-+-+-+-+-+

2.1.  Folding

   A note SHOULD be folded twice, so that it fits into a closed hand and
   does not rustle more than it must when it is opened again.

3.  Security Considerations

   Every hand on the way can read the note.
`

const MEMO = `MEMORANDUM

TO: All staff
FROM: The library
DATE: 3 May 2021
SUBJECT: Longer opening hours

From June the reading room will stay open until ten in the evening on
weekdays. Please tell us by the end of the month if you can take a late
shift, and which day would suit you best.

Kind regards
The library
`

const POEM = `The Kettle

I put the kettle on the stove
And waited for the sound
Of water turning into cloud
And cloud to air around

The morning came in at the door
As mornings like to do
It asked me for a cup of tea
And I had made it two
`

const ADDRESSES = `Ada Okafor
12 Harbour Street
Springfield

Bela Novak
7 Mill Lane
Old Town

Chen Li
99 Long Road
Riverside
`

const MINUTES = `Minutes of the Board Meeting

Present: Okafor (chair), Novak, Li
Apologies: Pereira

1. Minutes of the last meeting
The minutes were approved without changes.

2. Matters arising
None.

3. Budget
Novak showed the figures for the first quarter. Spending is below plan. The board asked for a forecast by June.
Action: Novak

4. Any other business
There was none.
`

const CHINESE = `睡眠与记忆

摘要

本文讨论睡眠对记忆的影响。我们跟踪了两百名护士一年，发现夜班之后的回忆成绩略有下降，但下降的幅度比预期要小得多。

一、引言

人们普遍认为，记忆在睡眠中得到巩固。夜间工作的人睡得更少，也更不规律。

二、方法

（一）参与者

来自三家医院的护士参加了研究。她们的年龄在二十三岁到五十八岁之间，都签署了知情同意书。

（二）测量

每位参与者学习四十个词，第二天再回忆。

三、结论

夜班之后的回忆成绩较低。
`

const README_TXT = `widget-tools 1.2
================

A handful of small programs for measuring widgets. They run on any system
that has a C compiler, and they need no libraries beyond the standard one.

Requirements
------------

* a C compiler
* make

Installing
----------

Unpack the archive and type:

    make
    make install

The programs go to /usr/local/bin unless you set PREFIX to something else
on the command line of make.

Licence
-------

Public domain.
`

const BOOK = `THE LONG WALK

By A. Sample

CHAPTER I.

It was raining when she left the house, and it was still raining when she
came to the bridge. Nobody was about. She stood there for some time.

"Where to now?" she said.

CHAPTER II. The Other Side

On the other side of the river stood an inn, and in the inn sat a man who
had been waiting for her since the spring. He did not get up.

* * *

They talked until morning, and then they went on together.
`

const LINE_PER_PARAGRAPH = `Coffee has been drunk for some five hundred years, and for most of that time people have argued about whether it does them good or harm.
Heart
Large cohort studies found no higher risk of heart disease in people who drink three or four cups a day, and some found a lower one.
This may be because people who feel unwell drink less of it.
Sleep
Caffeine taken six hours before bedtime shortens sleep by about an hour. Few people believe this of themselves.
What to Make of It
Drink it in the morning, and not because of a study.
`

const INDENTED_PARAGRAPHS = `   The first paragraph of this text is indented, as in a printed book, and
the paragraphs follow one another without an empty line between them.
   The second paragraph starts here. It is as long as the first one and it
is broken in the same way at about the same width.
   The third paragraph is the last.
`

const SHOPPING = `Apples

Pears

Plums

All of these are fruit, and all of them grow on trees.
`

const NUMBERED_LIST = `Before you start, read all of the steps.

1. Unpack the box

2. Find the screws

3. Fit the legs

Now the table should stand by itself. If it does not, turn it over.
`

export const REALISTIC_TEXTS: readonly RealisticText[] = [
  {
    name: 'a wrapped paper',
    text: WRAPPED_PAPER,
    outline: [
      '1 Sleep and Memory in Shift Workers',
      '1 Abstract',
      '1 1. Introduction',
      '1 2. Methods',
      '2 2.1 Participants',
      '2 2.2 Measures',
      '1 3. Results',
      '1 References',
    ],
    title: 'Sleep and Memory in Shift Workers',
  },
  {
    name: 'an RFC',
    text: RFC_LIKE,
    outline: [
      '1 A Protocol for Passing Notes',
      '1 Status of This Memo',
      '1 Table of Contents',
      '1 1. Introduction',
      '1 2. Message Format',
      '2 2.1. Folding',
      '1 3. Security Considerations',
    ],
    title: '',
  },
  { name: 'a memo', text: MEMO, outline: ['1 MEMORANDUM'], title: 'MEMORANDUM' },
  { name: 'a poem', text: POEM, outline: [], title: '' },
  { name: 'an address list', text: ADDRESSES, outline: [], title: '' },
  {
    name: 'minutes',
    text: MINUTES,
    outline: [
      '1 Minutes of the Board Meeting',
      '1 1. Minutes of the last meeting',
      '1 2. Matters arising',
      '1 3. Budget',
      '1 4. Any other business',
    ],
    title: 'Minutes of the Board Meeting',
  },
  {
    name: 'a Chinese paper',
    text: CHINESE,
    outline: [
      '1 睡眠与记忆',
      '1 摘要',
      '1 一、引言',
      '1 二、方法',
      '2 （一）参与者',
      '2 （二）测量',
      '1 三、结论',
    ],
    title: '睡眠与记忆',
  },
  {
    name: 'a README',
    text: README_TXT,
    outline: ['1 widget-tools 1.2', '2 Requirements', '2 Installing', '2 Licence'],
    title: 'widget-tools 1.2',
  },
  {
    name: 'a book',
    text: BOOK,
    outline: ['1 THE LONG WALK', '1 CHAPTER I.', '1 CHAPTER II. The Other Side'],
    title: 'THE LONG WALK',
  },
  {
    name: 'a paragraph a line',
    text: LINE_PER_PARAGRAPH,
    outline: ['1 Heart', '1 Sleep', '1 What to Make of It'],
    title: '',
  },
  { name: 'indented paragraphs', text: INDENTED_PARAGRAPHS, outline: [], title: '' },
  { name: 'a list of words', text: SHOPPING, outline: [], title: '' },
  { name: 'a numbered list', text: NUMBERED_LIST, outline: [], title: '' },
]
