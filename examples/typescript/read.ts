// Prints the contents of the current issue and one of its articles, in the words of the terminal.
//
//     python manage.py demo &
//     npm ci && npm run build && npm start -- en

import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

type Block = components["schemas"]["ArticleItem"]["body"] extends (infer One)[] | undefined
    ? One
    : never;

const locale = process.argv[2] === "en" ? "en" : "fi";
const host = process.argv[3] ?? "http://127.0.0.1:8000";
const client = createClient<paths>({
    baseUrl: `${host}/api/v1`,
    // A list such as `fields` is written with commas.
    querySerializer: { array: { style: "form", explode: false } },
});

const words = (html: string): string => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ").trim();

/** One block of a text as plain lines; the compiler knows what each kind holds. */
function lines(block: Block): string[] {
    switch (block.type) {
        case "prose":
            return block.value.split("</p>").map(words).filter(Boolean);
        case "heading":
            return [`${"#".repeat(block.value.level)} ${block.value.text}`];
        case "quote":
            return [`“${block.value.text}” ${block.value.attribution}`];
        case "figure":
            return [`[${block.value.alt}] ${block.value.picture?.credit ?? ""}`];
        case "footnotes":
            return block.value.notes.map((note) => `${note.number}. ${words(note.html)}`);
        default:
            return [`(${block.type})`];
    }
}

async function main(): Promise<void> {
    const { data: issue, error } = await client.GET("/issues/current", {
        params: { query: { locale, fields: ["theme", "contents"] } },
    });
    if (error) throw new Error(error.detail ?? error.title);

    console.log(`${issue.title} ${issue.theme ?? ""}\n${issue.url}\n`);
    for (const part of issue.contents ?? []) {
        console.log(part.heading?.text ?? part.section?.title ?? "");
        for (const entry of part.articles) {
            const names = new Set(entry.contributors.map((one) => one.name));
            console.log(`  ${entry.position}. ${entry.title} (${[...names].join(", ")})`);
        }
    }

    const first = issue.contents?.[0]?.articles[0];
    if (!first) return;
    const { data: article } = await client.GET("/articles/{id}", {
        params: { path: { id: first.id } },
    });
    if (!article) return;
    console.log(`\n${article.title}\n${article.lead ?? ""}\n`);
    for (const line of (article.body ?? []).flatMap(lines)) console.log(`${line}\n`);
}

await main();
