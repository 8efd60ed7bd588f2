// The rules of the two XML schemas of REFI-QDA (Codebook.xsd; Project.xsd of 18 March 2019), transcribed as a table.

export interface ElementType {
  /** Children in order: "Code:Code*". `?` none or one, `*` any number, `+` at least one; `a|b` one of several. */
  readonly children: string
  /** "name:string!" for one that must be there. */
  readonly attributes: string
  /** For elements with text alone: what the text may be. */
  readonly text?: ValueType
}

export type ValueType = 'string' | 'boolean' | 'integer' | 'decimal' | 'date' | 'dateTime' | 'GUID' | 'RGB'

export const VALUES: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  boolean: /^(?:true|false|1|0)$/,
  integer: /^[+-]?\d+$/,
  decimal: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/,
  date: /^-?\d{4,}-\d\d-\d\d(?:Z|[+-]\d\d:\d\d)?$/,
  dateTime: /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/,
  GUID: /^(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\})$/,
  RGB: /^#(?:[A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/,
  Direction: /^(?:Associative|OneWay|Bidirectional)$/,
  Variable: /^(?:Text|Boolean|Integer|Float|Date|DateTime)$/,
  Shape: /^(?:Person|Oval|Rectangle|RoundedRectangle|Star|(?:Left|Right|Up|Down)Triangle|Note)$/,
  Line: /^(?:dotted|dashed|solid)$/,
}

const DATED = 'creatingUser:GUID creationDateTime:dateTime modifyingUser:GUID modifiedDateTime:dateTime'
const REF: ElementType = { children: '', attributes: 'targetGUID:GUID!' }
const CODED = 'Coding:Coding* NoteRef:NoteRef*'
const SOURCE_END = `${CODED} VariableValue:VariableValue*`
const MEDIA = `guid:GUID! name:string path:string currentPath:string ${DATED}`
const text = (value: ValueType): ElementType => ({ children: '', attributes: '', text: value })

/** What both schemas share. */
const SIMPLE: Readonly<Record<string, ElementType>> = {
  ...{ string: text('string'), boolean: text('boolean'), integer: text('integer') },
  ...{ decimal: text('decimal'), date: text('date'), dateTime: text('dateTime') },
}

export const CODEBOOK: Readonly<Record<string, ElementType>> = {
  ...SIMPLE,
  CodeBook: { children: 'Codes:Codes Sets:Sets?', attributes: 'origin:string' },
  Codes: { children: 'Code:Code+', attributes: '' },
  Code: {
    children: 'Description:string? Code:Code*',
    attributes: 'guid:GUID! name:string! isCodable:boolean! color:RGB',
  },
  Sets: { children: 'Set:Set+', attributes: '' },
  Set: { children: 'Description:string? MemberCode:MemberCode*', attributes: 'guid:GUID! name:string!' },
  MemberCode: { children: '', attributes: 'guid:GUID!' },
}

export const PROJECT: Readonly<Record<string, ElementType>> = {
  ...SIMPLE,
  Project: {
    children:
      'Users:Users? CodeBook:CodeBook? Variables:Variables? Cases:Cases? Sources:Sources? Notes:Notes? Links:Links? Sets:Sets? Graphs:Graphs? Description:string? NoteRef:NoteRef*',
    attributes:
      'name:string! origin:string creatingUserGUID:GUID creationDateTime:dateTime modifyingUserGUID:GUID modifiedDateTime:dateTime basePath:string',
  },
  Users: { children: 'User:User+', attributes: '' },
  User: { children: '', attributes: 'guid:GUID! name:string id:string' },
  CodeBook: { children: 'Codes:Codes', attributes: '' },
  Codes: { children: 'Code:Code+', attributes: '' },
  Code: {
    children: 'Description:string? NoteRef:NoteRef* Code:Code*',
    attributes: 'guid:GUID! name:string! isCodable:boolean! color:RGB',
  },
  Cases: { children: 'Case:Case+', attributes: '' },
  Case: {
    children:
      'Description:string? CodeRef:CodeRef* VariableValue:VariableValue* SourceRef:SourceRef* SelectionRef:SelectionRef*',
    attributes: 'guid:GUID! name:string',
  },
  Variables: { children: 'Variable:Variable+', attributes: '' },
  Variable: {
    children: 'Description:string?',
    attributes: 'guid:GUID! name:string! typeOfVariable:Variable!',
  },
  VariableValue: {
    children:
      'VariableRef:VariableRef TextValue:string|BooleanValue:boolean|IntegerValue:integer|FloatValue:decimal|DateValue:date|DateTimeValue:dateTime?',
    attributes: '',
  },
  Sets: { children: 'Set:Set+', attributes: '' },
  Set: {
    children: 'Description:string? MemberCode:CodeRef* MemberSource:SourceRef* MemberNote:NoteRef*',
    attributes: 'guid:GUID! name:string!',
  },
  Sources: {
    children:
      'TextSource:TextSource|PictureSource:PictureSource|PDFSource:PDFSource|AudioSource:AudioSource|VideoSource:VideoSource+',
    attributes: '',
  },
  TextSource: {
    children: `Description:string? PlainTextContent:string? PlainTextSelection:PlainTextSelection* ${SOURCE_END}`,
    attributes: `guid:GUID! name:string richTextPath:string plainTextPath:string ${DATED}`,
  },
  PlainTextSelection: {
    children: `Description:string? ${CODED}`,
    attributes: `guid:GUID! name:string startPosition:integer! endPosition:integer! ${DATED}`,
  },
  PictureSource: {
    children: `Description:string? TextDescription:TextSource? PictureSelection:PictureSelection* ${SOURCE_END}`,
    attributes: MEDIA,
  },
  PictureSelection: {
    children: `Description:string? ${CODED}`,
    attributes: `guid:GUID! name:string firstX:integer! firstY:integer! secondX:integer! secondY:integer! ${DATED}`,
  },
  PDFSource: {
    children: `Description:string? PDFSelection:PDFSelection* Representation:TextSource? ${SOURCE_END}`,
    attributes: MEDIA,
  },
  PDFSelection: {
    children: `Description:string? Representation:TextSource? ${CODED}`,
    attributes: `guid:GUID! name:string page:integer! firstX:integer! firstY:integer! secondX:integer! secondY:integer! ${DATED}`,
  },
  AudioSource: {
    children: `Description:string? Transcript:Transcript* AudioSelection:TimeSelection* ${SOURCE_END}`,
    attributes: MEDIA,
  },
  VideoSource: {
    children: `Description:string? Transcript:Transcript* VideoSelection:TimeSelection* ${SOURCE_END}`,
    attributes: MEDIA,
  },
  TimeSelection: {
    children: `Description:string? ${CODED}`,
    attributes: `guid:GUID! name:string begin:integer! end:integer! ${DATED}`,
  },
  Transcript: {
    children:
      'Description:string? PlainTextContent:string? SyncPoint:SyncPoint* TranscriptSelection:TranscriptSelection* NoteRef:NoteRef*',
    attributes: `guid:GUID! name:string richTextPath:string plainTextPath:string ${DATED}`,
  },
  TranscriptSelection: {
    children: `Description:string? ${CODED}`,
    attributes: `guid:GUID! name:string fromSyncPoint:GUID toSyncPoint:GUID ${DATED}`,
  },
  SyncPoint: { children: '', attributes: 'guid:GUID! timeStamp:integer position:integer' },
  Coding: {
    children: 'CodeRef:CodeRef NoteRef:NoteRef*',
    attributes: 'guid:GUID! creatingUser:GUID creationDateTime:dateTime',
  },
  Graphs: { children: 'Graph:Graph+', attributes: '' },
  Graph: { children: 'Vertex:Vertex* Edge:Edge*', attributes: 'guid:GUID! name:string' },
  Vertex: {
    children: '',
    attributes:
      'guid:GUID! representedGUID:GUID name:string firstX:integer! firstY:integer! secondX:integer secondY:integer shape:Shape color:RGB',
  },
  Edge: {
    children: '',
    attributes:
      'guid:GUID! representedGUID:GUID name:string sourceVertex:GUID! targetVertex:GUID! color:RGB direction:Direction lineStyle:Line',
  },
  Notes: { children: 'Note:TextSource+', attributes: '' },
  Links: { children: 'Link:Link+', attributes: '' },
  Link: {
    children: 'NoteRef:NoteRef*',
    attributes: 'guid:GUID! name:string direction:Direction color:RGB originGUID:GUID targetGUID:GUID',
  },
  ...{ NoteRef: REF, CodeRef: REF, SourceRef: REF, SelectionRef: REF, VariableRef: REF },
}
