/** Words of everyday texts that are also given names, in lower case: English ones, and a few of its neighbours. */
export const wordsThatAreNames: ReadonlySet<string> = new Set(
  `alma amber angel april august autumn baker basil bear bill bishop blanche brook buck buddy carol carter chance charity
  chase chip claire clay cliff constance consuelo cooper crystal daisy dale dawn dean dolores drew duke dusty earl ella
  elle ernst esperanza faith fern fleur flora ford forest frank gale gene ginger glen grace grant happy harmony harper
  heath heather holly honey hope hunter iris jack jade jean jewel josh june justice kerry king kitty lake lance lane lark
  lily love lucky luna magnolia major marine marina mark martin mason maya melody mercedes mercy mike miles misty nick
  noble norm nova ocean olive opal page pansy parker patience peace pearl penny pierce pierre pilar poppy porter prince
  prudence rain randy raven reed rich river robin rock rocky rosa rose rosemary rowan ruby rusty sage sandy scarlet sharp
  skip skye star stella sterling stone storm story summer sunny taylor tanner tony true valentine verity victor viola
  violet wade wally ward warren will winter wolf wood young
  an art ash bay be bee bud cat day dec do doc don dot eve fox gay gem go guy he in is it ivy jan jay jet joy kit la le
  mar may me my nan no on pat pip rex sky so sue sun to us van we win you`.split(/\s+/),
);
