// SPDX-License-Identifier: Apache-2.0
// The same campaign by nodemailer with its pool: composing each message and sending it.
// usage: delivery_nodemailer.js JOB.json
'use strict';
const fs = require('fs');
const nodemailer = require('nodemailer');

const job = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const body = fs.readFileSync(job.body, 'utf8');
const cities = ['Osaka', 'Kyoto', 'Nara'];
const transport = nodemailer.createTransport({
    pool: true,
    host: job.host,
    port: job.port,
    secure: false,
    requireTLS: true,
    tls: { ca: fs.readFileSync(job.ca) },
    auth: { user: job.user, pass: fs.readFileSync(job.passwordFile, 'utf8').trim() },
    maxConnections: job.connections,
    maxMessages: Infinity
});

function fill(source, values) {
    return source.replace(/\{\{(\w+)\}\}/g, (all, field) => values[field]);
}

function mailFor(i) {
    const values = { name: `Person ${i}`, number: String(100000 + i), city: cities[i % 3] };
    return {
        from: { name: 'Example Office', address: 'office@example.com' },
        to: `user${i}@example.net`,
        subject: fill('{{name}}: opening hours', values),
        text: fill(body, values)
    };
}

const start = process.hrtime.bigint();
const cpu = process.cpuUsage();
let given = 0;
let done = 0;

function finish() {
    const used = process.cpuUsage(cpu);
    console.log(JSON.stringify({
        messages: done,
        seconds: Number(process.hrtime.bigint() - start) / 1e9,
        cpuSeconds: (used.user + used.system) / 1e6
    }));
    transport.close();
}

function fillPool() {
    while (transport.isIdle() && given < job.messages) {
        transport.sendMail(mailFor(++given), error => {
            if (error)
                throw error;
            if (++done === job.messages)
                finish();
        });
    }
}

transport.on('idle', fillPool);
