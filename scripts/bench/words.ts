import type { FactCategory } from '@/lib/domain';
import type { Chance } from './chance';

type Some = readonly [string, ...string[]];

const split = (text: string): Some => {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  return [first, ...rest];
};

const given = split(`
  Aaliyah Abel Adam Agnes Ahmed Aisha Akira Alba Alejandro Alice Amara Amir Ana Anders Andrea Anja Ansel Antonio Arjun
  Astrid Aylin Beatriz Benjamin Bilal Birgit Bruno Camille Carlos Catalina Cecilia Chidi Chloé Clara Claudia Dagny
  Daniel Daria David Deepa Dimitri Dolores Dorothea Edith Eduardo Elena Eleni Eli Elif Emeka Emil Emily Enrique Erik
  Esther Eva Fatima Felix Femi Fiona Florence Francesca Freya Gabriel Georg Gita Giulia Grace Greta Gustav Hana Hannah
  Hassan Heike Helen Henrik Hiro Hugo Ibrahim Ida Ignacio Ines Ingrid Irene Isaac Isabel Iván Jakob James Jana Jasmine
  Jelena Joan João Johanna Jonas José Judith Julia Kamala Karim Karin Katarzyna Keiko Kenji Klara Kofi Lars Laura Leila
  Lena Leo Linh Lior Lorenzo Lucia Ludwig Luis Magda Maia Malik Manuel Maria Mariana Marta Mateo Matilda Max Mehmet Mei
  Mercy Michael Mina Miriam Mohammed Monika Nadia Naoko Natalia Nathan Ngozi Nia Nicolás Nikolai Nils Nina Noah Noor
  Nora Olga Oliver Olivia Omar Oskar Paul Paula Pedro Petra Philip Priya Rachel Rafael Rania Ravi Renata Rhoda Robin
  Rosa Ruth Sadia Said Samir Samuel Sara Sasha Sergei Sigrid Simone Sofia Søren Stefan Stella Sunita Susan Svetlana
  Tamar Tariq Tessa Theo Thomas Tomás Ulrike Ursula Valentina Vera Victor Vikram Wanjiru Wei Wilma Yael Yasmin Yuki
  Yusuf Zainab Zeynep Zoë Zuzana`);

const family = split(`
  Abebe Adler Ahmadi Andersson Aydın Bakker Banerjee Baptiste Barros Bauer Becker Berg Bianchi Björk Blanc Brandt Brown
  Castro Chen Choi Cohen Costa Cruz Dahl Davies Delgado Demir Dubois Dvořák Eriksen Evans Fernández Ferrari Fischer
  Flores Fontaine García Gomes González Gruber Gupta Haas Haddad Hansen Hernández Hoffmann Holm Horvat Ito Ivanova
  Jansen Jensen Jones Kamau Kaplan Kaya Keller Khan Kim Kowalska Kraus Kumar Lang Larsen Laurent Lee Lehmann Levi Lind
  Lopes Lund Maier Marino Martin Mbeki Meyer Mensah Moreau Moreno Morris Müller Nakamura Ndiaye Nguyen Nilsson Novák
  Nowak O’Brien Okafor Oliveira Olsen Öztürk Park Patel Pereira Petrov Pham Pinto Popescu Ramos Rao Reyes Ricci Rivera
  Romero Rossi Roth Roy Ruiz Sánchez Santos Sato Schmidt Schneider Shah Sharma Silva Singh Smith Sokolov Stein Suzuki
  Tanaka Taylor Thompson Torres Tran Vargas Vogel Wagner Walker Wang Weber Weiss Williams Wolf Wright Yılmaz Young
  Zhang Zimmermann`);

const pets = split(
  `Biscuit Bruno Cleo Coco Dixie Fenja Gus Hazel Juno Kiki Lola Luna Milo Mochi Nala Olive Pepper Pip Poppy Rex Rolo Tofu Ziggy`,
);
const places = split(
  `Aarhus Accra Antwerp Basel Bergen Bilbao Bologna Cork Dakar Ghent Gdańsk Graz Halifax Izmir Kyoto Leeds Lisbon Lyon Malmö Nairobi Oaxaca Porto Pune Quito Riga Seville Tampere Turin Utrecht Valparaíso Zagreb`,
);
const pastimes = split(
  `archery astronomy baking beekeeping birdwatching bouldering calligraphy carpentry ceramics chess climbing cycling embroidery fencing fishing foraging gardening hiking juggling kayaking knitting letterpress origami pottery rowing sailing skating sketching swimming weaving woodcarving`,
);
const trades = split(
  `accountant architect baker bookbinder cartographer carpenter chemist conductor curator dentist editor electrician engineer florist gardener geologist glazier journalist lawyer librarian luthier midwife nurse optician painter pharmacist physicist pilot plumber potter roofer surveyor tailor teacher translator vet`,
);
const kin = split(
  `sister brother mother father daughter son niece nephew aunt uncle cousin grandmother grandfather`,
);
const doings = split(
  `talked walked cooked laughed planned worried wondered wandered argued sang rested read listened waited rehearsed painted counted measured carried repaired`,
);
const things = split(
  `roof kitchen garden train exhibition recipe marathon novel invoice boiler choir festival harvest interview knee lecture market novel orchard passport piano proofs quarry rehearsal river scooter seminar shed tax tent thesis tomatoes visa wedding winter workshop`,
);

/** A given and a family name, sometimes two of one kind, as people have them. */
export function aName(by: Chance): string {
  const first = by.percent(6) ? `${by.pick(given)} ${by.pick(given)}` : by.pick(given);
  return `${first} ${by.percent(5) ? `${by.pick(family)}-${by.pick(family)}` : by.pick(family)}`;
}

/** What somebody may be good at. */
export function aTrade(by: Chance): string {
  return by.pick(trades);
}

/** How one may have met. */
export function aMeeting(by: Chance): string {
  return by.pick([
    `at the ${by.pick(pastimes)} evening in ${by.pick(places)}`,
    `a neighbour of ${by.pick(given)}’s`,
    `the ${by.pick(things)} ${by.pick(['committee', 'course', 'queue', 'weekend'])}`,
    `on the train to ${by.pick(places)}`,
    `${by.pick(trades)}, worked on the ${by.pick(things)} together`,
  ]);
}

/** A small detail and what it is about. */
export function aDetail(by: Chance): { text: string; category: FactCategory } {
  return by.pick<{ text: string; category: FactCategory }>([
    { text: `Their dog is named ${by.pick(pets)}.`, category: 'people' },
    { text: `The cat is called ${by.pick(pets)}, after a ${by.pick(trades)}.`, category: 'people' },
    { text: `A ${by.pick(kin)}, ${by.pick(given)}, lives in ${by.pick(places)}.`, category: 'family' },
    { text: `Works as a ${by.pick(trades)} near ${by.pick(places)}.`, category: 'work' },
    { text: `Goes ${by.pick(pastimes)} whenever the ${by.pick(things)} allows it.`, category: 'interests' },
    { text: `Grew up in ${by.pick(places)} and still misses the ${by.pick(things)}.`, category: 'places' },
    { text: `Would like to learn ${by.pick(pastimes)} before turning fifty.`, category: 'hopes' },
    { text: `The ${by.pick(things)} has been hard on the ${by.pick(kin)}.`, category: 'struggles' },
    { text: `Finished the ${by.pick(things)} in ${by.pick(places)}.`, category: 'milestones' },
    { text: `Tea, never coffee; no ${by.pick(things)} talk before noon.`, category: 'preferences' },
  ]);
}

/** What one notes after a talk: often nothing, mostly a line, now and then a paragraph. */
export function aNote(by: Chance): string {
  if (by.percent(45)) return '';
  const lines = by.percent(8) ? by.between(3, 7) : 1;
  return Array.from({ length: lines }, () => aLine(by)).join(' ');
}

function aLine(by: Chance): string {
  return by.pick([
    `We ${by.pick(doings)} about the ${by.pick(things)} and the ${by.pick(things)}.`,
    `${by.pick(given)} came along; we ${by.pick(doings)} until late.`,
    `The ${by.pick(things)} in ${by.pick(places)} is off, the ${by.pick(things)} is on.`,
    `Asked how the ${by.pick(kin)} is. Better.`,
    `A postcard from ${by.pick(places)}, with a drawing of ${by.pick(pets)}.`,
  ]);
}

/** What one may promise. */
export function aPromise(by: Chance): string {
  return `${by.pick(['sends', 'brings', 'looks over', 'repairs', 'finds'])} the ${by.pick(things)} ${by.pick(['list', 'book', 'plans', 'photographs', 'address'])}`;
}
