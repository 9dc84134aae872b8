export { askAboutConcern, readNextQuestion, whoIsAskedNext } from './ask-about-concern';
export { concernStory, type Saying } from './concern-story';
export { follow, followOpinions } from './follow-concerns';
export { concernsOf, concernsOfOpinions, opinionTitle, readConcern, type ReadConcern } from './read-concern';
