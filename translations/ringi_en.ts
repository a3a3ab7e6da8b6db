<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AuditActions</name>
    <message numerus="yes">
        <source>%n arrived</source>
        <translation>
            <numerusform>%n arrived</numerusform>
            <numerusform>%n arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent again</source>
        <translation>
            <numerusform>%n to be sent again</numerusform>
            <numerusform>%n to be sent again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as not sent</source>
        <translation>
            <numerusform>%n left as not sent</numerusform>
            <numerusform>%n left as not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::AuditPage</name>
    <message numerus="yes">
        <source>All %1 entries follow each other unchanged, and %n seal(s) hold. The last entry&apos;s hash is %2.</source>
        <translation>
            <numerusform>All %1 entries follow each other unchanged, and %n seal holds. The last entry&apos;s hash is %2.</numerusform>
            <numerusform>All %1 entries follow each other unchanged, and %n seals hold. The last entry&apos;s hash is %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::BodyPart</name>
    <message numerus="yes">
        <source>Read %n more sample(s) to the end.</source>
        <translation>
            <numerusform>Read %n more sample to the end.</numerusform>
            <numerusform>Read %n more samples to the end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more column(s) have blank values. No further sample was chosen for that.</source>
        <translation>
            <numerusform>%n more column has blank values. No further sample was chosen for that.</numerusform>
            <numerusform>%n more columns have blank values. No further sample was chosen for that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::CampaignsPage</name>
    <message numerus="yes">
        <source>%n thing(s) on the list are not done: submit it anyway?</source>
        <translation>
            <numerusform>%n thing on the list is not done: submit it anyway?</numerusform>
            <numerusform>%n things on the list are not done: submit it anyway?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::ChangeWords</name>
    <message numerus="yes">
        <source>at most %n message(s) a minute</source>
        <translation>
            <numerusform>at most %n message a minute</numerusform>
            <numerusform>at most %n messages a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It differs in %n place(s).</source>
        <translation>
            <numerusform>It differs in %n place.</numerusform>
            <numerusform>It differs in %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n are shown: read the whole text in its part.</source>
        <translation>
            <numerusform>Only the first is shown: read the whole text in its part.</numerusform>
            <numerusform>Only the first %n are shown: read the whole text in its part.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::ComposeView</name>
    <message numerus="yes">
        <source>%n part(s) of it were damaged or could not be used. Look at the preview.</source>
        <translation>
            <numerusform>%n part of it was damaged or could not be used. Look at the preview.</numerusform>
            <numerusform>%n parts of it were damaged or could not be used. Look at the preview.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::DomainChart</name>
    <message numerus="yes">
        <source>%Ln other domain(s)</source>
        <translation>
            <numerusform>%Ln other domain</numerusform>
            <numerusform>%Ln other domains</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::FilesSection</name>
    <message numerus="yes">
        <source>%n file(s), %1 together</source>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n files, %1 together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::FindingWords</name>
    <message numerus="yes">
        <source>It is to begin later than seals hold: %n day(s).</source>
        <translation>
            <numerusform>It is to begin later than seals hold: %n day.</numerusform>
            <numerusform>It is to begin later than seals hold: %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::FindingsPanel</name>
    <message numerus="yes">
        <source>To be solved before it can be submitted: %n</source>
        <comment>number of findings that block</comment>
        <translation>
            <numerusform>To be solved before it can be submitted: %n</numerusform>
            <numerusform>To be solved before it can be submitted: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) taken over from elsewhere were not looked at yet.</source>
        <translation>
            <numerusform>%n part taken over from elsewhere was not looked at yet.</numerusform>
            <numerusform>%n parts taken over from elsewhere were not looked at yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::FormatWords</name>
    <message numerus="yes">
        <source>%L1 people</source>
        <translation>
            <numerusform>%L1 person</numerusform>
            <numerusform>%L1 people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::HtmlFilePart</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::LeakView</name>
    <message numerus="yes">
        <source>Nobody else’s value was found in any of %L1 messages.</source>
        <translation>
            <numerusform>Nobody else’s value was found in %L1 message.</numerusform>
            <numerusform>Nobody else’s value was found in any of %L1 messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::LimitsForm</name>
    <message numerus="yes">
        <source>If everything stops suddenly (a power cut), at most %n messages can become unknown.</source>
        <translation>
            <numerusform>If everything stops suddenly (a power cut), at most %n message can become unknown.</numerusform>
            <numerusform>If everything stops suddenly (a power cut), at most %n messages can become unknown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::LinkList</name>
    <message numerus="yes">
        <source>%n link(s) in the HTML</source>
        <translation>
            <numerusform>%n link in the HTML</numerusform>
            <numerusform>%n links in the HTML</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) in the text alone</source>
        <translation>
            <numerusform>%n link in the text alone</numerusform>
            <numerusform>%n links in the text alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) in the text</source>
        <translation>
            <numerusform>%n link in the text</numerusform>
            <numerusform>%n links in the text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::MailView</name>
    <message numerus="yes">
        <source>%n picture(s) would be fetched from elsewhere when somebody opens the mail.</source>
        <translation>
            <numerusform>%n picture would be fetched from elsewhere when somebody opens the mail.</numerusform>
            <numerusform>%n pictures would be fetched from elsewhere when somebody opens the mail.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::MessageList</name>
    <message numerus="yes">
        <source>%L1 messages hold “%2”.</source>
        <translation>
            <numerusform>%L1 message holds “%2”.</numerusform>
            <numerusform>%L1 messages hold “%2”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::NavButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::PaperView</name>
    <message numerus="yes">
        <source>More than %Ln mail address(es)</source>
        <translation>
            <numerusform>More than %Ln mail address</numerusform>
            <numerusform>More than %Ln mail addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail address(es)</source>
        <translation>
            <numerusform>%Ln mail address</numerusform>
            <numerusform>%Ln mail addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) or paragraph(s)</source>
        <translation>
            <numerusform>%Ln row or paragraph</numerusform>
            <numerusform>%Ln rows or paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::PaperWords</name>
    <message numerus="yes">
        <source>%Ln hidden sheet(s)</source>
        <translation>
            <numerusform>%Ln hidden sheet</numerusform>
            <numerusform>%Ln hidden sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheet(s) hidden so that Excel does not offer to show it</source>
        <translation>
            <numerusform>%Ln sheet hidden so that Excel does not offer to show it</numerusform>
            <numerusform>%Ln sheets hidden so that Excel does not offer to show them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden row(s) on these sheets</source>
        <translation>
            <numerusform>%Ln hidden row on this sheet</numerusform>
            <numerusform>%Ln hidden rows on these sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden column(s) on these sheets</source>
        <translation>
            <numerusform>%Ln hidden column on this sheet</numerusform>
            <numerusform>%Ln hidden columns on these sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hidden by a filter on these sheets</source>
        <translation>
            <numerusform>%Ln row hidden by a filter on this sheet</numerusform>
            <numerusform>%Ln rows hidden by a filter on these sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden slide(s)</source>
        <translation>
            <numerusform>%Ln hidden slide</numerusform>
            <numerusform>%Ln hidden slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hidden text in %Ln place(s)</source>
        <translation>
            <numerusform>Hidden text in %Ln place</numerusform>
            <numerusform>Hidden text in %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracked change(s) not yet accepted</source>
        <translation>
            <numerusform>%Ln tracked change not yet accepted</numerusform>
            <numerusform>%Ln tracked changes not yet accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speaker notes on %Ln slide(s)</source>
        <translation>
            <numerusform>Speaker notes on %Ln slide</numerusform>
            <numerusform>Speaker notes on %Ln slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data from elsewhere in %Ln place(s)</source>
        <translation>
            <numerusform>Data from elsewhere in %Ln place</numerusform>
            <numerusform>Data from elsewhere in %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) inside, not looked into</source>
        <translation>
            <numerusform>%Ln file inside, not looked into</numerusform>
            <numerusform>%Ln files inside, not looked into</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A copy of the data behind %Ln pivot table(s), also of rows that are not shown</source>
        <translation>
            <numerusform>A copy of the data behind %Ln pivot table, also of rows that are not shown</numerusform>
            <numerusform>A copy of the data behind %Ln pivot tables, also of rows that are not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scripts in %Ln place(s)</source>
        <translation>
            <numerusform>Scripts in %Ln place</numerusform>
            <numerusform>Scripts in %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) that start or send something</source>
        <translation>
            <numerusform>%Ln action that starts or sends something</numerusform>
            <numerusform>%Ln actions that start or send something</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) that nobody looked into</source>
        <translation>
            <numerusform>%Ln file that nobody looked into</numerusform>
            <numerusform>%Ln files that nobody looked into</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::PasswordFields</name>
    <message numerus="yes">
        <source>At least %n characters are needed.</source>
        <translation>
            <numerusform>At least %n character is needed.</numerusform>
            <numerusform>At least %n characters are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. A few words in a row are strong and easy to remember.</source>
        <translation>
            <numerusform>At least %n character. A few words in a row are strong and easy to remember.</numerusform>
            <numerusform>At least %n characters. A few words in a row are strong and easy to remember.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too short: %n more characters</source>
        <translation>
            <numerusform>Too short: %n more character</numerusform>
            <numerusform>Too short: %n more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::PersonalFilesPart</name>
    <message numerus="yes">
        <source>Folder “%1”: %n file(s), as they were when it was chosen.</source>
        <translation>
            <numerusform>Folder “%1”: %n file, as it was when it was chosen.</numerusform>
            <numerusform>Folder “%1”: %n files, as they were when it was chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::PolicyWords</name>
    <message numerus="yes">
        <source>%n person(s) who had no hand in it, in any order.</source>
        <translation>
            <numerusform>%n person who had no hand in it.</numerusform>
            <numerusform>%n people who had no hand in it, in any order.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::RecipientsPart</name>
    <message numerus="yes">
        <source>%Ln found.</source>
        <translation>
            <numerusform>%Ln found.</numerusform>
            <numerusform>%Ln found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are shown; more come at the end of the table.</source>
        <translation>
            <numerusform>The first %Ln is shown; more come at the end of the table.</numerusform>
            <numerusform>The first %Ln are shown; more come at the end of the table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::RehearsalWindow</name>
    <message numerus="yes">
        <source>%L1 messages would leave.</source>
        <translation>
            <numerusform>%L1 message would leave.</numerusform>
            <numerusform>%L1 messages would leave.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 people on the list would get none.</source>
        <translation>
            <numerusform>%L1 person on the list would get none.</numerusform>
            <numerusform>%L1 people on the list would get none.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::ReviewNewsText</name>
    <message numerus="yes">
        <source>%n campaign(s) wait for your review</source>
        <translation>
            <numerusform>%n campaign waits for your review</numerusform>
            <numerusform>%n campaigns wait for your review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::ReviewWindow</name>
    <message numerus="yes">
        <source>%n part(s) left to look at before it can be approved.</source>
        <translation>
            <numerusform>%n part left to look at before it can be approved.</numerusform>
            <numerusform>%n parts left to look at before it can be approved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::RunWords</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::SurveyNotes</name>
    <message numerus="yes">
        <source>%Ln more domain(s) are one slip of the finger away from a frequent one: %1.</source>
        <translation>
            <numerusform>%Ln more domain is one slip of the finger away from a frequent one: %1.</numerusform>
            <numerusform>%Ln more domains are one slip of the finger away from a frequent one: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln domain(s) were never mailed before: %1.</source>
        <translation>
            <numerusform>%Ln domain was never mailed before: %1.</numerusform>
            <numerusform>%Ln domains were never mailed before: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) belong to more than one person. Each is a row of their own, with their own address: see below.</source>
        <translation>
            <numerusform>%Ln name belongs to more than one person. Each is a row of their own, with their own address: see below.</numerusform>
            <numerusform>%Ln names belong to more than one person. Each is a row of their own, with their own address: see below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of “%1” were left out when the list was made: see below who and why.</source>
        <translation>
            <numerusform>%Ln line of “%1” was left out when the list was made: see below who and why.</numerusform>
            <numerusform>%Ln lines of “%1” were left out when the list was made: see below who and why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::SurveyView</name>
    <message numerus="yes">
        <source>%1 at %Ln different domain(s).</source>
        <translation>
            <numerusform>%1 at %Ln domain.</numerusform>
            <numerusform>%1 at %Ln different domains.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::TimingPart</name>
    <message numerus="yes">
        <source>at most %n message(s) a minute</source>
        <translation>
            <numerusform>at most %n message a minute</numerusform>
            <numerusform>at most %n messages a minute</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::TodoPanel</name>
    <message numerus="yes">
        <source>%n thing(s) that reviewers asked for are not done yet.</source>
        <translation>
            <numerusform>%n thing that reviewers asked for is not done yet.</numerusform>
            <numerusform>%n things that reviewers asked for are not done yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::UnknownView</name>
    <message numerus="yes">
        <source>the %n selected</source>
        <translation>
            <numerusform>the one selected</numerusform>
            <numerusform>the %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will count as accepted. It is on record with your name.</source>
        <translation>
            <numerusform>%n message will count as accepted. It is on record with your name.</numerusform>
            <numerusform>%n messages will count as accepted. It is on record with your name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will be sent again. Whoever got the first one gets a second. It is on record with your name.</source>
        <translation>
            <numerusform>%n message will be sent again. Whoever got the first one gets a second. It is on record with your name.</numerusform>
            <numerusform>%n messages will be sent again. Whoever got the first one gets a second. It is on record with your name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will count as not sent, and will not be sent. It is on record with your name.</source>
        <translation>
            <numerusform>%n message will count as not sent, and will not be sent. It is on record with your name.</numerusform>
            <numerusform>%n messages will count as not sent, and will not be sent. It is on record with your name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) settled, on record.</source>
        <translation>
            <numerusform>%n message settled, on record.</numerusform>
            <numerusform>%n messages settled, on record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you said of %n message(s) is on record.</source>
        <translation>
            <numerusform>What you said of %n message is on record.</numerusform>
            <numerusform>What you said of %n messages is on record.</numerusform>
        </translation>
    </message>
</context>
</TS>
