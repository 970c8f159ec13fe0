// Ask another parser of GIFT: it reads every question as the type it should be.
// Usage: node check_gift.mjs FILE.gift NUMBER, with gift-pegjs installed in the working directory.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { parse } = createRequire(process.cwd() + "/")("gift-pegjs");
const [path, number] = process.argv.slice(2);
const questions = parse(readFileSync(path, "utf8")).filter((one) => one.type !== "Category");
if (questions.length !== Number(number)) throw new Error(`${questions.length} of ${number}`);
const kinds = {};
for (const one of questions) kinds[one.type] = (kinds[one.type] || 0) + 1;
const broken = questions.filter((one) => one.type === "MC" && !one.choices.some((c) => c.isCorrect || c.weight > 0));
if (broken.length) throw new Error(`no right choice: ${broken.map((one) => one.title)}`);
console.log("gift-pegjs:", number, "questions", JSON.stringify(kinds));
