// A worked notebook over the sample documents, for pictures and for trying things out.
import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './run.mjs'

const CLI = path.join(root, 'out/main/cli.js')

/**
 * Makes the notebook in a folder that does not exist yet, with the built command line.
 * @param {string} folder
 */
export function makeDemoNotebook(folder) {
  const samples = path.join(root, 'resources/sample')
  const files = readdirSync(samples)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => path.join(samples, name))
  const imported = JSON.parse(postil(['import', ...files, '--notebook', folder, '--json']))
  const [article, trial] = imported.documents
  const script = path.join(folder, '..', 'demo.ndjson')
  writeFileSync(
    script,
    commandsFor(article, trial)
      .map((command) => JSON.stringify(command))
      .join('\n'),
  )
  postil(['apply', '--notebook', folder, script])
}

/**
 * @param {string[]} args
 * @returns {string} what it printed
 */
export function postil(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`postil ${args[0] ?? ''} failed: ${stderr}`)
  return stdout
}

/**
 * @typedef {{ id: string, sections: { id: string, title: string }[] }} Doc
 * @param {Doc} article
 * @param {Doc} trial
 * @returns {object[]}
 */
function commandsFor(article, trial) {
  return [
    { type: 'notebook.rename', title: 'MDMA and depression' },
    {
      type: 'brief.update',
      changes: {
        title: 'MDMA-Assisted Therapy for Depression',
        subtitle: 'What one article claims, and what the evidence says',
        author: 'R. Amsel',
        summary:
          'The article is **careful about depression** and firmer about PTSD. Its claims on trial results hold up; the ' +
          'common serotonin story does not. What remains open is *blinding*: every finding on mood rests on ' +
          'questionnaires filled in by people who could tell what they had been given.',
      },
    },
    ...tags(),
    ...references(),
    ...claims(article, trial),
    ...notes(article),
    highlight(article, 'hl_1', 'hope and disappointment both move the scores', ['tag_blinding']),
    highlight(
      article,
      'hl_2',
      'In a quiet room with measured doses and supervised drinking both are easy to prevent.',
      [],
    ),
  ]
}

function tags() {
  const tag = (id, label, color, parentId = null, description = '') => ({
    type: 'tag.create',
    id: `tag_${id}`,
    label,
    color,
    parentId,
    description,
  })
  return [
    tag('efficacy', 'Efficacy', 'green', null, 'Does it work, for whom, and for how long?'),
    tag('mood', 'Depression scores', 'teal', 'tag_efficacy'),
    tag('duration', 'How long it lasts', 'blue', 'tag_efficacy'),
    tag('mechanism', 'Mechanism', 'violet', null, 'How it is said to work.'),
    tag('safety', 'Safety', 'red', null, 'Harm to body, mind or trust.'),
    tag('blinding', 'Blinding', 'amber', null, 'Could people tell what they had been given?'),
  ]
}

function references() {
  const reference = (id, authors, year, title, container, doi) => ({
    type: 'reference.create',
    id: `ref_${id}`,
    bibliography: { authors, year, title, container, doi },
  })
  return [
    reference(
      'mapp1',
      ['Mitchell, J. M.', 'Bogenschutz, M.', 'Lilienstein, A.'],
      '2021',
      'MDMA-assisted therapy for severe PTSD: a randomized, double-blind, placebo-controlled phase 3 study',
      'Nature Medicine 27, 1025–1033',
      '10.1038/s41591-021-01336-3',
    ),
    reference(
      'mapp2',
      ['Mitchell, J. M.', 'Ot’alora G., M.', 'van der Kolk, B.'],
      '2023',
      'MDMA-assisted therapy for moderate to severe PTSD: a randomized, placebo-controlled phase 3 trial',
      'Nature Medicine 29, 2473–2480',
      '10.1038/s41591-023-02565-4',
    ),
    reference(
      'moncrieff',
      ['Moncrieff, J.', 'Cooper, R. E.', 'Stockmann, T.'],
      '2022',
      'The serotonin theory of depression: a systematic umbrella review of the evidence',
      'Molecular Psychiatry 28, 3243–3256',
      '10.1038/s41380-022-01661-0',
    ),
    reference(
      'bedi',
      ['Bedi, G.', 'Phan, K. L.', 'Angstadt, M.', 'de Wit, H.'],
      '2009',
      'Effects of MDMA on sociability and neural response to social threat and social reward',
      'Psychopharmacology 207, 73–83',
      '10.1007/s00213-009-1635-z',
    ),
  ]
}

function claims(article, trial) {
  const byReference = (id, locator = '') => ({ kind: 'reference', referenceId: `ref_${id}`, locator })
  const passage = (id) => ({ kind: 'passage', annotationId: `ann_${id}` })
  return [
    ...claim(article, 'edges', {
      exact:
        'What it says about depression has to be read from the edges of those trials, because most people who entered them were depressed as well.',
      statement: 'Most trial participants were depressed, so trials in PTSD say something about depression',
      tags: ['tag_mood'],
      certainty: 'moderate',
    }),
    mark(
      trial,
      'history',
      'All had severe PTSD, on average for many years, and most had a history of depression.',
    ),
    evidence(
      'edges',
      passage('history'),
      'supports',
      'moderate',
      'A history of depression is not a current episode.',
    ),
    evidence('edges', byReference('mapp1', 'table 1'), 'supports', 'strong', ''),
    ...claim(article, 'fear', {
      exact: 'responses of the amygdala to angry faces were smaller after MDMA than after placebo',
      statement: 'MDMA lowers the amygdala’s response to threat',
      tags: ['tag_mechanism'],
      certainty: 'low',
    }),
    evidence(
      'fear',
      byReference('bedi', 'p. 78'),
      'supports',
      'weak',
      'Nine volunteers, one study, no patients.',
    ),
    ...claim(article, 'serotonin', {
      exact: 'depression is a lack of serotonin, and MDMA supplies it',
      statement: 'MDMA helps in depression because it supplies serotonin that was lacking',
      tags: ['tag_mechanism'],
      certainty: 'very-low',
    }),
    evidence(
      'serotonin',
      byReference('moncrieff'),
      'disputes',
      'strong',
      'An umbrella review finds no consistent evidence for a lack of serotonin in depression.',
    ),
    {
      type: 'note.create',
      target: { kind: 'claim', claimId: 'clm_serotonin' },
      text: 'The article itself calls this the **weakest** explanation. It is here because the first source I read stated it as fact:\n\n- stores are *emptied*, not filled\n- mood dips days after a dose',
    },
    ...claim(article, 'raters', {
      exact:
        'In both trials the difference between the groups was large for this field, and it was found by raters who did not know who had received what.',
      statement: 'In both phase 3 trials, blinded raters found a large benefit for PTSD',
      tags: ['tag_efficacy'],
      certainty: 'moderate',
    }),
    mark(
      trial,
      'blind',
      'They met each participant without knowing how many sessions had taken place or which group the person was in.',
    ),
    evidence('raters', passage('blind'), 'supports', 'strong', ''),
    evidence('raters', byReference('mapp2'), 'supports', 'strong', 'Replicated in a second trial.'),
    mark(trial, 'unblind', 'The raters were blind, but the participants largely were not'),
    evidence(
      'raters',
      passage('unblind'),
      'qualifies',
      'strong',
      'Blind raters still score what unblinded people tell them.',
    ),
    ...claim(article, 'lasting', {
      exact: 'The benefit seems to last for most of those who respond.',
      tags: ['tag_duration'],
      certainty: null,
    }),
    ...claim(article, 'bdi', {
      exact:
        'symptoms of depression were measured with the Beck Depression Inventory, and they fell further with MDMA than with placebo',
      statement: 'Depression scores fell further with MDMA than with placebo',
      tags: ['tag_mood', 'tag_blinding'],
      certainty: 'low',
    }),
    evidence('bdi', byReference('mapp1', 'p. 1030'), 'supports', 'moderate', ''),
    mark(trial, 'byproduct', 'its results on mood are a by-product, to be tested in a trial of their own'),
    evidence(
      'bdi',
      passage('byproduct'),
      'disputes',
      'moderate',
      'Not a planned outcome, and self-rated by people who knew their group.',
    ),
    ...claim(article, 'resistant', {
      exact:
        'Patients with depression that resists treatment are widely expected to be the ones who gain most.',
      tags: ['tag_efficacy'],
      certainty: 'very-low',
    }),
    ...claim(article, 'valves', {
      exact: 'a course of two or three doses is a small fraction of that exposure',
      statement: 'A course of therapy is too short to harm heart valves',
      tags: ['tag_safety'],
      certainty: null,
    }),
    ...claim(article, 'guess', {
      exact: 'In MAPP2 more than nine in ten participants given the drug guessed so',
      statement: 'More than nine in ten people given MDMA knew it',
      tags: ['tag_blinding'],
      certainty: 'high',
    }),
    evidence('guess', byReference('mapp2', 'supplement'), 'supports', 'strong', ''),
  ]
}

function claim(doc, id, { exact, statement = undefined, tags: tagIds, certainty }) {
  return [
    {
      type: 'annotation.create',
      id: `ann_${id}`,
      target: { documentId: doc.id, exact },
      motivation: 'assessing',
    },
    { type: 'claim.create', id: `clm_${id}`, annotationId: `ann_${id}`, statement, tagIds, certainty },
  ]
}

function mark(doc, id, exact) {
  return {
    type: 'annotation.create',
    id: `ann_${id}`,
    target: { documentId: doc.id, exact },
    motivation: 'linking',
  }
}

function evidence(claimId, source, relation, strength, rationale) {
  return { type: 'evidence.create', claimId: `clm_${claimId}`, source, relation, strength, rationale }
}

function highlight(doc, id, exact, tagIds) {
  return { type: 'annotation.create', id: `ann_${id}`, target: { documentId: doc.id, exact }, tagIds }
}

function notes(article) {
  const section = (title, text) => ({
    type: 'note.create',
    target: {
      kind: 'section',
      documentId: article.id,
      sectionId: article.sections.find((candidate) => candidate.title === title)?.id,
    },
    text,
  })
  return [
    section(
      'What the Trials Found',
      'Both trials have **one sponsor**. Check the response rates against the published tables:\n\n| Trial | MDMA | Placebo |\n| --- | ---: | ---: |\n| MAPP1 | 67 % | 32 % |\n| MAPP2 | 71 % | 48 % |\n\nThe gap narrows because the placebo group does better.',
    ),
    section('How Far to Trust It', 'Ask the authors whether a low-dose comparison is planned.'),
    {
      type: 'note.create',
      target: { kind: 'document', documentId: article.id },
      text: 'A secondary source: follow each claim to its trial before citing it.',
    },
  ]
}
