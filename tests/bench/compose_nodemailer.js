// SPDX-License-Identifier: Apache-2.0
// The same messages by nodemailer's MailComposer; values are put in by the plainest code there is.
'use strict';
const fs = require('fs');
const MailComposer = require('nodemailer/lib/mail-composer');

const work = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function fill(source, values, escape) {
    return source.replace(/\{\{(\w+)\}\}/g, (all, field) =>
        escape ? values[field].replace(/[&<>"']/g, c => escapes[c]) : values[field]);
}

function compose(row) {
    const values = {};
    work.fields.forEach((field, i) => { values[field] = row[i + 1]; });
    return new MailComposer({
        from: { name: work.fromName, address: work.from },
        to: row[0],
        subject: fill(work.subject, values, false),
        text: fill(work.text, values, false),
        html: fill(work.html, values, true),
        date: new Date(1764547200000)
    }).compile().build();
}

async function run(rounds) {
    let bytes = 0;
    for (let round = 0; round < rounds; round++)
        for (const row of work.rows)
            bytes += (await compose(row)).length;
    return bytes;
}

(async () => {
    await run(1); // warm
    const rounds = 3;
    const cpu = process.cpuUsage();
    const start = process.hrtime.bigint();
    await run(rounds);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    const used = process.cpuUsage(cpu);
    const count = rounds * work.rows.length;
    console.log(JSON.stringify({
        name: 'nodemailer MailComposer', perSecond: count / seconds,
        cpuPer1000: (used.user + used.system) / 1e6 * 1000 / count
    }));
})();
