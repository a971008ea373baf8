/** A name and what people called so are called besides; each nickname stands with one name only. */
const familiar = `
alexander alex sasha sascha xander lex
alexandra lexi sandra
andrew andy drew
anthony tony
barbara barb babs
benjamin ben benny
catherine cathy cate katherine kathryn katharina kathy kate katie kat kitty
charles charlie chuck
christina tina chrissy
christopher chris kris topher
daniel dan danny
david dave davey
deborah debbie deb
dmitri dima mitya
donald don donnie
edward ed eddie ted teddy
elizabeth elisabeth liz lizzie beth betty eliza lisa sisi
eugene gene
francis frank
frances fran
frederick friedrich fred freddy fritz
gabriel gabe
gerald jerry
gregory greg
harold hal
henry harry heinrich heinz hank
isabella bella isabel
jacob jake jakob
james jim jimmy jamie
jeffrey jeff
jennifer jen jenny
jessica jess jessie
johann hans johannes
john jack johnny
jonathan jon jonny nathan
joseph joe joey josef sepp
joshua josh
judith judy
kenneth ken kenny
lawrence larry laurence
leonard leo len lenny
margaret maggie meg peggy greta margarete
maria mary marie mia molly
matthew matt matthias
maximilian max
michael mike mick mickey michi
mikhail misha
natalia natasha
nicholas nick nicky nico nikolas klaus
pamela pam
patricia pat patty trish
patrick paddy
peter pete
philip phil phillip
raymond ray
rebecca becky becca
richard rick rich dick ricky
robert rob bob bobby robbie bert
ronald ron ronnie
samantha sammy
samuel sam
sarah sally sara
sebastian basti seb
sergei seryozha
stephanie steph steffi
stephen steven steve stefan stephan
susan sue susie suzanne susanne
theodore theo
theresa tess terry teresa
thomas tom tommy
timothy tim timmy
valentina valya
victoria vicky tori
vladimir vova volodya
walter walt wally
wilhelm willi
william will bill billy willy liam
wolfgang wolf
yevgeny zhenya
zachary zach zack
francisco paco pancho
jose pepe
guadalupe lupe
ignacio nacho
`;

const formal = new Map(
  familiar
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', ...called] = line.split(' ');
      return called.map((each) => [each, name] as const);
    }),
);

/** The name that a familiar one stands for: "bob" → "robert". Lower case; any other name as it is. */
export function formalName(name: string): string {
  return formal.get(name) ?? name;
}
