import { describe, expect, it } from 'vitest';
import { nameless, unnaming } from '@/lib/data/unnaming';

describe('taking a name out of a text', () => {
  it.each([
    ['Dana', [], 'Dana’s dog, DANA; Danas', 'somebody’s dog, somebody; Danas'],
    ['Dana', [], 'saw dana, dana’s dog, dAna; danas', 'saw somebody, somebody’s dog, somebody; danas'],
    ['Dana Reeves', [], 'with dana and dana reeves', 'with somebody and somebody'],
    ['Dana Reeves', ['Dana Bell'], 'with dana and dana reeves', 'with dana and somebody'],
    ['Łukasz', [], 'łukasz sang', 'somebody sang'],
    ['Rose', [], 'Rose rose early with a rose; ROSE', 'somebody rose early with a rose; somebody'],
    ['rose', [], 'rose rose', 'somebody somebody'],
    ['Mark Twain', [], 'Mark left a mark', 'somebody left a mark'],
    ['Ali', [], 'Ali, ali', 'somebody, ali'],
    [
      'Will Smith',
      [],
      'Will will go; WILL SMITH may, will smith',
      'somebody will go; somebody may, somebody',
    ],
    ['May', [], 'May may come in may', 'somebody may come in may'],
    ['dana', [], 'Dana and dana and DANA', 'somebody and somebody and somebody'],
    ['Dana Reeves', ['Dana Bell'], 'Dana and Dana Reeves', 'Dana and somebody'],
    ['(a+b)-c?', [], 'Met (a+b)-c? twice', 'Met somebody twice'],
    ['עמיר', [], 'פגשתי את עמיר היום', 'פגשתי את somebody היום'],
    ['🦊', [], 'The 🦊 came', 'The somebody came'],
    ['X', [], 'X marks 2X', 'somebody marks 2X'],
    ['José Ångström', [], 'with Jose  Angstrom,\njosé\tångström', 'with somebody,\nsomebody'],
    ['Jose Angstrom', [], 'with José Ångström; cafés', 'with somebody; cafés'],
    ['Łukasz Weiß', [], 'Lukasz Weiss, LUKASZ', 'somebody, somebody'],
    ['Lukasz Thorn', [], 'Łukasz Þorn and Łukaszek', 'somebody and Łukaszek'],
    ["Nell O'Hara", [], 'NELL O’HARA’s boat', 'somebody’s boat'],
    ['Андрей Носов', [], 'с АНДРЕЕМ, андрей носов', 'с АНДРЕЕМ, somebody'],
    ['Rosé Vine', [], 'Rosé and a rose', 'somebody and a rose'],
  ])('%s, beside %j', (gone, others, text, kept) => {
    expect(unnaming(gone, { company: others, others }).short(text)).toBe(kept);
  });

  it.each([
    ['Dana', ['Dana Bell'], 'Dana Bell met Dana and dana bell', 'Dana Bell met somebody and dana bell'],
    ['Ana Maria', ['Ana Maria Paz', 'Ana'], 'Ana, ana maria paz, Ana Maria', 'Ana, ana maria paz, somebody'],
    ['Dana Bell', ['DANA BELL'], 'Dana Bell sang', 'Dana Bell sang'],
  ])('%s, what is the name of others stays: %j', (gone, others, text, kept) => {
    expect(unnaming(gone, { company: [], others }).full(text)).toBe(kept);
  });

  it.each([
    ['Quillona', [], 'Saw quillona', 'Saw somebody'],
    ['Quillona Marrowby', [], 'Quillona saw QUILLONA MARROWBY', 'Quillona saw somebody'],
    ['Bob', [], 'Bob bobs', 'somebody bobs'],
    ['May', [], 'In May', 'In May'],
    ['Will', [], 'Will come', 'Will come'],
    ['Dana', ['Dana Bell'], 'Dana came', 'Dana came'],
    ['', [], 'As it was', 'As it was'],
  ])('%s beside %j, in a note about somebody else', (gone, others, text, kept) => {
    expect(unnaming(gone, { company: [], others }).notes(text)).toBe(kept);
  });

  it.each(['José Ångström', "Nell O'Hara", '(a+b)-c?', 'back\\slash', 'say "hi"', 'Łukasz', '🦊', 'Dana'])(
    '%s is never passed over where it stands, in JSON neither',
    (gone) => {
      const { full, mayBeIn } = unnaming(gone, { company: [], others: [] });
      for (const way of [gone, gone.toUpperCase(), gone.normalize('NFD'), gone.replace(' ', '\n')])
        if (full(way) !== way) expect(mayBeIn(JSON.stringify({ text: way })), way).toBe(true);
      expect(full(gone)).toBe('somebody');
    },
  );

  it('what has nothing of a name is passed over', () => {
    const { mayBeIn } = unnaming('Quillona Marrowby', { company: [], others: [] });
    expect(mayBeIn('{"text":"Marrow, by the way"}')).toBe(false);
  });
});

describe('words for somebody who is not to learn of whom they speak', () => {
  it.each([
    ['Imre', 'Imre has a use for what you know', 'this person has a use for what you know'],
    [
      'Imre Kertész',
      'IMRE’s boat leaks, and Kertesz sails',
      'this person’s boat leaks, and this person sails',
    ],
    ['Imre Kertész', 'imre kertész sails', 'this person sails'],
    ['Anne-Marie Bell', 'Marie rings', 'this person rings'],
    ['Bell, Uma (“Umi”)', 'Uma, Umi and Bell', 'this person, this person and this person'],
    ['Will Fern', 'you will like Will', 'you will like this person'],
    [
      'Ludwig van Beethoven',
      'you need a van, and Beethoven has one',
      'you need a van, and this person has one',
    ],
    ['رُوث', 'لأن رُوث تعرف', 'لأن this person تعرف'],
    ['Imre', 'he knows violins', 'he knows violins'],
  ])('%s: %s', (name, text, told) => {
    expect(nameless(text, name)).toBe(told);
  });
});
