<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AuditActions</name>
    <message>
        <source>Made the workspace</source>
        <translation>ワークスペースを作成</translation>
    </message>
    <message>
        <source>Added a person</source>
        <translation>利用者を追加</translation>
    </message>
    <message>
        <source>Changed a person</source>
        <translation>利用者を変更</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>サインアウト</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Changed the password</source>
        <translation>パスワードを変更</translation>
    </message>
    <message>
        <source>Saved the relay</source>
        <translation>送信リレーを保存</translation>
    </message>
    <message>
        <source>Stored the relay&apos;s password</source>
        <translation>送信リレーのパスワードを保存</translation>
    </message>
    <message>
        <source>Saved a sender</source>
        <translation>差出人を保存</translation>
    </message>
    <message>
        <source>Changed the approval rule</source>
        <translation>承認ルールを変更</translation>
    </message>
    <message>
        <source>Imported a list</source>
        <translation>宛先リストを取り込み</translation>
    </message>
    <message>
        <source>Began a campaign</source>
        <translation>配信を新規作成</translation>
    </message>
    <message>
        <source>Edited the draft</source>
        <translation>下書きを編集</translation>
    </message>
    <message>
        <source>Submitted for review</source>
        <translation>審査に提出</translation>
    </message>
    <message>
        <source>Withdrew the campaign</source>
        <translation>配信を取り下げ</translation>
    </message>
    <message>
        <source>Made a new revision</source>
        <translation>改訂版を作成</translation>
    </message>
    <message>
        <source>Returned it to the author</source>
        <translation>起案者に差し戻し</translation>
    </message>
    <message>
        <source>Approved and sealed</source>
        <translation>承認して押印</translation>
    </message>
    <message>
        <source>Lapsed: its time passed</source>
        <translation>期限切れにより失効</translation>
    </message>
    <message>
        <source>Said the expected number</source>
        <translation>想定件数を回答</translation>
    </message>
    <message>
        <source>Delivery began</source>
        <translation>送信を開始</translation>
    </message>
    <message>
        <source>Delivery paused</source>
        <translation>送信を一時停止</translation>
    </message>
    <message>
        <source>Delivery resumed</source>
        <translation>送信を再開</translation>
    </message>
    <message>
        <source>Delivery stopped</source>
        <translation>送信を中止</translation>
    </message>
    <message>
        <source>Delivery finished</source>
        <translation>送信を完了</translation>
    </message>
    <message>
        <source>Found an interrupted run</source>
        <translation>中断された送信を検出</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Exported the log</source>
        <translation>ログを書き出し</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>拒否：%1</translation>
    </message>
    <message>
        <source>expected %1, loaded %2</source>
        <translation>想定件数 %1、実際の件数 %2</translation>
    </message>
    <message>
        <source>accepted %1, refused %2</source>
        <translation>受付済み %1、拒否 %2</translation>
    </message>
    <message>
        <source>Added a signing key</source>
        <translation>署名鍵を追加</translation>
    </message>
    <message>
        <source>Removed a signing key</source>
        <translation>署名鍵を削除</translation>
    </message>
    <message>
        <source>Added a file</source>
        <translation>ファイルを追加</translation>
    </message>
    <message>
        <source>Took in a folder of files</source>
        <translation>フォルダーのファイルを取り込み</translation>
    </message>
    <message>
        <source>Imported a message</source>
        <translation>メールを取り込み</translation>
    </message>
    <message>
        <source>Exported one message</source>
        <translation>メールを1通書き出し</translation>
    </message>
    <message>
        <source>Asked for a test message</source>
        <translation>テストメールを依頼</translation>
    </message>
    <message>
        <source>Test message sent</source>
        <translation>テストメールを送信</translation>
    </message>
    <message>
        <source>Saved a template</source>
        <translation>テンプレートを保存</translation>
    </message>
    <message>
        <source>Removed a template</source>
        <translation>テンプレートを削除</translation>
    </message>
    <message>
        <source>accepted %1 of %2</source>
        <translation>%2件中%1件を受付</translation>
    </message>
    <message>
        <source>Made a list of those who did not get it</source>
        <translation>届かなかった宛先のリストを作成</translation>
    </message>
    <message>
        <source>Rehearsed the campaign</source>
        <translation>配信のリハーサルを実施</translation>
    </message>
    <message>
        <source>Let the delivery go on</source>
        <translation>送信の続行を指示</translation>
    </message>
    <message>
        <source>Exported who got it</source>
        <translation>宛先ごとの結果を書き出し</translation>
    </message>
    <message>
        <source>Said what became of unknown messages</source>
        <translation>結果不明のメールについて判断を記録</translation>
    </message>
    <message>
        <source>Settled unknown messages</source>
        <translation>結果不明のメールの結果を確定</translation>
    </message>
    <message numerus="yes">
        <source>%n arrived</source>
        <translation>
            <numerusform>%n通を送信済みと判断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent again</source>
        <translation>
            <numerusform>%n通を再送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as not sent</source>
        <translation>
            <numerusform>%n通を未送信のままにする</numerusform>
        </translation>
    </message>
    <message>
        <source>although its start is late</source>
        <translation>開始予定を過ぎて開始</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>%1へ</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Commented on it</source>
        <translation>コメントを記入</translation>
    </message>
    <message>
        <source>Took a comment back</source>
        <translation>コメントを取り消し</translation>
    </message>
    <message>
        <source>List of what is to do</source>
        <translation>対応事項の一覧</translation>
    </message>
    <message>
        <source>Said that something asked for is done</source>
        <translation>依頼された対応の完了を記録</translation>
    </message>
    <message>
        <source>Said that something asked for is not done</source>
        <translation>依頼された対応を未完了に変更</translation>
    </message>
    <message>
        <source>Took up the review</source>
        <translation>審査に着手</translation>
    </message>
    <message>
        <source>Left the review</source>
        <translation>審査画面を閉じる</translation>
    </message>
    <message>
        <source>Looked at a part</source>
        <translation>項目を確認</translation>
    </message>
    <message>
        <source>Switched on codes for approving</source>
        <translation>承認用コードを有効化</translation>
    </message>
    <message>
        <source>Switched off codes for approving</source>
        <translation>承認用コードを無効化</translation>
    </message>
    <message>
        <source>Removed somebody’s codes for approving</source>
        <translation>ほかの利用者の承認用コードを解除</translation>
    </message>
    <message>
        <source>Found an older copy of the workspace</source>
        <translation>ワークスペースが古いコピーであることを検出</translation>
    </message>
    <message>
        <source>although it may have been sent already</source>
        <translation>配信済みの可能性があることを承知のうえで続行</translation>
    </message>
    <message>
        <source>it ended at entry %1; seen here before: entry %2</source>
        <translation>記録の末尾は %1 番、以前このコンピューターで確認した末尾は %2 番</translation>
    </message>
</context>
<context>
    <name>ringi::AboutSection</name>
    <message>
        <source>Ringi %1</source>
        <translation>Ringi %1</translation>
    </message>
    <message>
        <source>Mail campaigns that a second person reviews and seals before they leave.</source>
        <translation>送信前に別の担当者が審査し、承認印を押すメール配信ソフトです。</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. It uses Qt, OpenSSL and QtKeychain.</source>
        <translation>Apache License 2.0に基づくフリーソフトウェアです。Qt、OpenSSL、QtKeychainを使用しています。</translation>
    </message>
    <message>
        <source>This workspace</source>
        <translation>このワークスペース</translation>
    </message>
    <message>
        <source>Number: %1</source>
        <comment>of a workspace</comment>
        <translation>ワークスペース番号：%1</translation>
    </message>
</context>
<context>
    <name>ringi::ApprovalSentence</name>
    <message>
        <source>dddd d MMMM</source>
        <comment>pattern of a date in this year</comment>
        <translation>M月d日（ddd）</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>pattern of a date in another year</comment>
        <translation>yyyy年M月d日（ddd）</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>day, time, time zone</comment>
        <translation>%1%2（%3）</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>pattern of a time</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>（件名なし）</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a subject</comment>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>You approve sending %1 to %2 on %3.</source>
        <translation>%1を%2に、%3に送信することを承認します。</translation>
    </message>
    <message>
        <source>You approve sending %1 to %2 as soon as the hold is over (%3).</source>
        <translation>%1を%2に、保留期間（%3）が終わりしだい送信することを承認します。</translation>
    </message>
    <message>
        <source>You approve sending %1 to %2 as soon as all seals are given.</source>
        <translation>%1を%2に、承認印がそろいしだい送信することを承認します。</translation>
    </message>
    <message>
        <source>You approve sending %1 to %2 as soon as all seals are given and the hold is over (%3).</source>
        <translation>%1を%2に、承認印がそろい、保留期間（%3）が終わりしだい送信することを承認します。</translation>
    </message>
</context>
<context>
    <name>ringi::AuditModel</name>
    <message>
        <source>(not signed in)</source>
        <translation>（未サインイン）</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>操作内容</translation>
    </message>
    <message>
        <source>About</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
</context>
<context>
    <name>ringi::AuditPage</name>
    <message>
        <source>Audit log</source>
        <translation>監査ログ</translation>
    </message>
    <message>
        <source>Everything that happened in this office, in order. Nothing can be taken out or changed unnoticed.</source>
        <translation>この事務所での操作を順番どおりに記録しています。記録の削除や改ざんは必ず検出されます。</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出す(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Prove it now</source>
        <translation>今すぐ検証(&amp;P)</translation>
    </message>
    <message>
        <source>Proving the log…</source>
        <translation>ログを検証しています…</translation>
    </message>
    <message>
        <source>The log does not hold</source>
        <translation>監査ログの整合性が確認できません</translation>
    </message>
    <message>
        <source>The first broken entry is number %1. Somebody changed the workspace outside Ringi. Nothing will be sent until an administrator has looked into it. (%2)</source>
        <translation>最初に不整合が見つかった記録は%1番です。Ringi以外の手段でワークスペースが変更されています。管理者が調査するまで、メールは一切送信されません。（%2）</translation>
    </message>
    <message>
        <source>The log is proven</source>
        <translation>監査ログを検証しました</translation>
    </message>
    <message>
        <source>The log was exported</source>
        <translation>監査ログを書き出しました</translation>
    </message>
    <message>
        <source>%1 entries are in %2. Write down the last hash: it proves later that nothing was cut off. %3</source>
        <translation>%1件の記録を%2に書き出しました。最後のハッシュ値を控えておいてください。後日、末尾が削られていないことの証明になります。%3</translation>
    </message>
    <message numerus="yes">
        <source>All %1 entries follow each other unchanged, and %n seal(s) hold. The last entry&apos;s hash is %2.</source>
        <translation>
            <numerusform>%1件の記録はすべて変更なくつながっており、%n件の承認印も有効です。最後の記録のハッシュ値は %2 です。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::BlindCount</name>
    <message>
        <source>&amp;Compare with the list</source>
        <translation>宛先リストと照合(&amp;C)</translation>
    </message>
    <message>
        <source>The loaded number is shown after you have said yours. Your answer is recorded and cannot be changed.</source>
        <translation>実際の件数は、想定件数を回答したあとに表示されます。回答は記録され、あとから変更できません。</translation>
    </message>
    <message>
        <source>I know why the numbers differ</source>
        <translation>件数が異なる理由を把握しています</translation>
    </message>
    <message>
        <source>How many people do &amp;you expect?</source>
        <translation>想定件数を入力してください(&amp;Y)</translation>
    </message>
    <message>
        <source>The number of people you expect</source>
        <translation>想定件数</translation>
    </message>
    <message>
        <source>You expected %1, and the list holds %2. The numbers agree.</source>
        <translation>想定件数は%1、実際の件数は%2です。件数は一致しています。</translation>
    </message>
    <message>
        <source>You expected %1, but the list holds %2. Find out why before you approve.</source>
        <translation>想定件数は%1ですが、実際の件数は%2です。承認する前に理由を確認してください。</translation>
    </message>
    <message>
        <source>Say first how many people you expect.</source>
        <translation>先に想定件数を回答してください。</translation>
    </message>
    <message>
        <source>All figures must agree in a split review: return the campaign.</source>
        <translation>分担承認では、すべての件数が一致する必要があります。配信を差し戻してください。</translation>
    </message>
    <message>
        <source>The numbers differ: say that you know why, or return the campaign.</source>
        <translation>件数が異なります。理由を把握している旨にチェックを入れるか、配信を差し戻してください。</translation>
    </message>
</context>
<context>
    <name>ringi::BodyForms</name>
    <message>
        <source>The mail is written &amp;as</source>
        <translation>本文の形式(&amp;A)</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Formatted text</source>
        <translation>書式付き</translation>
    </message>
    <message>
        <source>HTML file (from a designer)</source>
        <translation>HTMLファイル（デザイナー作成）</translation>
    </message>
    <message>
        <source>The mail is written as</source>
        <translation>本文の形式</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>本文(&amp;T)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>{{name}} puts in the value of the column “name”; {{name|customer}} says “customer” where there is none.</source>
        <translation>{{name}} と書くと「name」列の値が入ります。{{name|お客様}} と書くと、値がないときは「お客様」になります。</translation>
    </message>
    <message>
        <source>Take it out again</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>As plain text the mail has no formatting and no pictures. The formatted text is kept in case you come back to it.</source>
        <translation>テキストにすると、書式と画像はなくなります。書式付きの本文は残しておきますので、あとで戻せます。</translation>
    </message>
    <message>
        <source>The editor keeps text, headings, lists, tables, links and pictures. As soon as you change something, the rest of the design is lost.</source>
        <translation>エディターで扱えるのは、文章、見出し、箇条書き、表、リンク、画像です。何かを変更すると、それ以外のデザインは失われます。</translation>
    </message>
    <message>
        <source>There is an earlier formatted text that says something else. It is replaced by the text that stands here now.</source>
        <translation>以前の書式付きの本文があり、内容が異なります。続けると、いまの本文に置き換わります。</translation>
    </message>
    <message>
        <source>The text is too large to be mailed or shown (%1 KB). All of it is kept; only its beginning is shown here.</source>
        <translation>本文が大きすぎるため、送信も全体の表示もできません（%1 KB）。内容はすべて残っており、ここには冒頭だけを表示しています。</translation>
    </message>
</context>
<context>
    <name>ringi::BodyPart</name>
    <message>
        <source>&amp;Previous sample</source>
        <translation>前の見本(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next sample</source>
        <translation>次の見本(&amp;N)</translation>
    </message>
    <message>
        <source>The samples are drawn when you have said how many people you expect.</source>
        <translation>想定件数を回答すると、見本が選ばれます。</translation>
    </message>
    <message>
        <source>Sample %1 of %2: recipient no. %3, %4
Subject: %5</source>
        <translation>見本 %1／%2：宛先番号 %3、%4
件名：%5</translation>
    </message>
    <message>
        <source>Say first how many people you expect, under Recipients.</source>
        <translation>先に「宛先」で想定件数を回答してください。</translation>
    </message>
    <message numerus="yes">
        <source>Read %n more sample(s) to the end.</source>
        <translation>
            <numerusform>あと%n件の見本を最後までお読みください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Body and attachments</source>
        <translation>本文と添付ファイル</translation>
    </message>
    <message>
        <source>Pictures and attachments</source>
        <translation>画像と添付ファイル</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file name and size</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Everybody’s own attachment</source>
        <translation>宛先ごとの添付ファイル</translation>
    </message>
    <message>
        <source>The column “%1” says whose is whose. Each sample names its own.</source>
        <translation>どの宛先にどのファイルを添付するかは「%1」列で決まります。それぞれの見本にファイル名を表示します。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>%1 に保存しました</translation>
    </message>
    <message>
        <source>%1 (this recipient’s own)</source>
        <translation>%1（この宛先専用）</translation>
    </message>
    <message>
        <source>Text and HTML are both sent: look at the other one of this sample, too.</source>
        <translation>テキストとHTMLの両方が送信されます。この見本のもう一方の形式もご確認ください。</translation>
    </message>
    <message>
        <source>All recipients are read to choose the samples…</source>
        <translation>見本を選ぶため、すべての宛先を読み込んでいます…</translation>
    </message>
    <message>
        <source>The samples could not be chosen.</source>
        <translation>見本を選べませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n more column(s) have blank values. No further sample was chosen for that.</source>
        <translation>
            <numerusform>ほかに%n個の列に空欄があります。そのための見本は追加していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The samples are not chosen yet.</source>
        <translation>見本はまだ選ばれていません。</translation>
    </message>
    <message>
        <source>Read its links to the end, too.</source>
        <translation>リンクの一覧も最後までご確認ください。</translation>
    </message>
    <message>
        <source>&amp;Look inside this recipient’s own attachment…</source>
        <translation>この宛先専用の添付ファイルの中身を見る(&amp;L)…</translation>
    </message>
    <message>
        <source>Look inside %1</source>
        <translation>%1の中身を見る</translation>
    </message>
    <message>
        <source>Look inside the attachments: %1.</source>
        <translation>添付ファイルの中身を確かめてください：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between file names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Look inside this recipient’s own attachment, too.</source>
        <translation>この宛先専用の添付ファイルの中身も確かめてください。</translation>
    </message>
</context>
<context>
    <name>ringi::BusNotifier</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>ringi::CaWords</name>
    <message>
        <source>%1, valid until %2</source>
        <translation>%1（有効期限：%2）</translation>
    </message>
</context>
<context>
    <name>ringi::CampaignTableModel</name>
    <message>
        <source>(no subject yet)</source>
        <translation>（件名未入力）</translation>
    </message>
    <message>
        <source>Sealed by %1, %2</source>
        <translation>承認印：%1（%2）</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between seals in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Seals or reason</source>
        <translation>承認印または理由</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>起案者</translation>
    </message>
    <message>
        <source>List</source>
        <translation>宛先リスト</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新日時</translation>
    </message>
    <message>
        <source>Solo: its author alone reviews it</source>
        <translation>単独承認：起案者のみが確認します</translation>
    </message>
</context>
<context>
    <name>ringi::CampaignsPage</name>
    <message>
        <source>Campaigns</source>
        <translation>配信</translation>
    </message>
    <message>
        <source>Everything that was written, and how far it has come.</source>
        <translation>これまでに作成した配信と、その進み具合です。</translation>
    </message>
    <message>
        <source>Nobody has been mailed yet. Write the first campaign.</source>
        <translation>まだ誰にもメールは送られていません。最初の配信を作成してください。</translation>
    </message>
    <message>
        <source>Nobody has been mailed yet. An author writes the first campaign.</source>
        <translation>まだ誰にもメールは送られていません。最初の配信は起案者が作成します。</translation>
    </message>
    <message>
        <source>&amp;New campaign</source>
        <translation>新しい配信(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
    <message>
        <source>Sub&amp;mit for review</source>
        <translation>審査に提出(&amp;M)</translation>
    </message>
    <message>
        <source>With&amp;draw…</source>
        <translation>取り下げる(&amp;D)…</translation>
    </message>
    <message>
        <source>Make a new re&amp;vision</source>
        <translation>改訂版を作る(&amp;V)</translation>
    </message>
    <message>
        <source>Opening the campaign…</source>
        <translation>配信を開いています…</translation>
    </message>
    <message>
        <source>It could not be saved and is gone when you leave this campaign.</source>
        <translation>保存できていないため、この配信を離れると入力した内容は失われます。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>そのままにする</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>ここに残る</translation>
    </message>
    <message>
        <source>Checking and submitting…</source>
        <translation>確認して提出しています…</translation>
    </message>
    <message>
        <source>It was not submitted</source>
        <translation>提出されませんでした</translation>
    </message>
    <message>
        <source>Something has to be solved first; the checks say what. Nothing you wrote is lost.</source>
        <translation>先に解決すべき点があります。内容は「確認結果」に表示されています。書いた内容は失われていません。</translation>
    </message>
    <message>
        <source>It was submitted for review</source>
        <translation>審査に提出しました</translation>
    </message>
    <message>
        <source>It is frozen now, and somebody else has to approve it. Nobody has been mailed yet.</source>
        <translation>内容は固定され、ほかの人の承認が必要です。まだ誰にもメールは送られていません。</translation>
    </message>
    <message>
        <source>Withdraw this campaign?</source>
        <translation>この配信を取り下げますか？</translation>
    </message>
    <message>
        <source>Its seals become void, and nobody is mailed. You can make a new revision of it later.</source>
        <translation>承認印は無効になり、誰にもメールは送られません。あとから改訂版を作ることができます。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取り下げる</translation>
    </message>
    <message>
        <source>It was withdrawn</source>
        <translation>取り下げました</translation>
    </message>
    <message>
        <source>Nobody was mailed.</source>
        <translation>誰にもメールは送られていません。</translation>
    </message>
    <message>
        <source>This is a new revision</source>
        <translation>改訂版を作りました</translation>
    </message>
    <message>
        <source>It is a draft again; the seals of the old one say nothing about it.</source>
        <translation>下書きに戻りました。以前の版の承認印は、この版には及びません。</translation>
    </message>
    <message>
        <source>Give up what you typed?</source>
        <translation>入力した内容を破棄しますか？</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>破棄する</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>配信</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>まだ提出しない</translation>
    </message>
    <message>
        <source>Submit anyway</source>
        <translation>このまま提出する</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) on the list are not done: submit it anyway?</source>
        <translation>
            <numerusform>対応事項のうち%n件が未対応です。このまま提出しますか？</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::CarriedOver</name>
    <message>
        <source>Taken over – please look at it</source>
        <translation>引き継いだ内容です。ご確認ください</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>確認しました</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>part of the campaign, what is to be done</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ringi::ChangeWords</name>
    <message>
        <source>“%1”</source>
        <comment>a text as it is written</comment>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>as long as nothing changes</source>
        <translation>変更がない限り有効</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>as fast as the relay takes it</source>
        <translation>送信リレーの速さに合わせる</translation>
    </message>
    <message numerus="yes">
        <source>at most %n message(s) a minute</source>
        <translation>
            <numerusform>1分あたり最大%n通</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>encrypted from the first byte</source>
        <translation>最初から暗号化（TLS）</translation>
    </message>
    <message>
        <source>encrypted by STARTTLS</source>
        <translation>STARTTLSによる暗号化</translation>
    </message>
    <message>
        <source>the office&apos;s own certificate authority</source>
        <translation>組織独自の認証局</translation>
    </message>
    <message>
        <source>the computer&apos;s own list</source>
        <translation>このコンピューターの証明書一覧</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file name and size</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>追加：%1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>削除：%1</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>変更前：%1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>変更後：%1</translation>
    </message>
    <message>
        <source>The content is the same.</source>
        <translation>内容は同じです。</translation>
    </message>
    <message>
        <source>The content is another.</source>
        <translation>内容が変わっています。</translation>
    </message>
    <message>
        <source>Who gets this</source>
        <translation>誰に送るか</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>送る理由</translation>
    </message>
    <message>
        <source>About how many, says the author</source>
        <translation>起案者の見込み人数</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>依頼者</translation>
    </message>
    <message>
        <source>Sender’s name</source>
        <translation>差出人名</translation>
    </message>
    <message>
        <source>From</source>
        <translation>差出人（From）</translation>
    </message>
    <message>
        <source>Answers go to</source>
        <translation>返信先</translation>
    </message>
    <message>
        <source>Messages that cannot be delivered come back to</source>
        <translation>不達通知の送り先</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>送信リレー</translation>
    </message>
    <message>
        <source>Sign-in at the relay</source>
        <translation>送信リレーへのサインイン</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>Certificates are trusted from</source>
        <translation>信頼する証明書</translation>
    </message>
    <message>
        <source>Signature (DKIM)</source>
        <translation>署名（DKIM）</translation>
    </message>
    <message>
        <source>Web address for unsubscribing</source>
        <translation>配信停止用のURL</translation>
    </message>
    <message>
        <source>Mail address for unsubscribing</source>
        <translation>配信停止用のメールアドレス</translation>
    </message>
    <message>
        <source>Name of the mailing (List-Id)</source>
        <translation>配信の名前（List-Id）</translation>
    </message>
    <message>
        <source>Feedback-ID</source>
        <translation>Feedback-ID</translation>
    </message>
    <message>
        <source>Marked as sent by a program</source>
        <translation>自動送信メールとしての表示</translation>
    </message>
    <message>
        <source>List</source>
        <translation>宛先リスト</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>宛先リストの列</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>テキスト形式の本文</translation>
    </message>
    <message>
        <source>Formatted text, as it is read</source>
        <translation>書式付き本文（読まれる文章）</translation>
    </message>
    <message>
        <source>Formatted text</source>
        <translation>書式付き本文</translation>
    </message>
    <message>
        <source>Picture in the text</source>
        <translation>本文中の画像</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>添付ファイル</translation>
    </message>
    <message>
        <source>Pictures and attachments</source>
        <translation>画像と添付ファイル</translation>
    </message>
    <message>
        <source>A file for each person, found by the column</source>
        <translation>宛先ごとのファイル（対応する列）</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>開始日時</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>終了期限</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>送信速度</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>送信しない時間帯</translation>
    </message>
    <message>
        <source>Only over encrypted hops (REQUIRETLS)</source>
        <translation>全経路の暗号化を必須とする（REQUIRETLS）</translation>
    </message>
    <message>
        <source>Failure reports (DSN)</source>
        <translation>不達通知（DSN）</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>段階送信</translation>
    </message>
    <message>
        <source>Halts when so many are refused</source>
        <translation>拒否がこの割合を超えたら一時停止</translation>
    </message>
    <message>
        <source>Form of the approval</source>
        <translation>承認の方式</translation>
    </message>
    <message>
        <source>Approvals that are wanted</source>
        <translation>必要な承認の数</translation>
    </message>
    <message>
        <source>Delay before a seal</source>
        <translation>押印までの待機時間</translation>
    </message>
    <message>
        <source>Seals hold for</source>
        <translation>承認印の有効期間</translation>
    </message>
    <message>
        <source>Hold after the last seal</source>
        <translation>最後の押印後の保留時間</translation>
    </message>
    <message>
        <source>A person says “Go on” after each ring</source>
        <translation>段階ごとに担当者が「続行」を指示</translation>
    </message>
    <message>
        <source>Who wrote or changed it</source>
        <translation>作成・変更した人</translation>
    </message>
    <message>
        <source>The words are the same; how it looks, or what does not show, is another.</source>
        <translation>文章は同じですが、見た目または表示されない部分が変わっています。</translation>
    </message>
    <message>
        <source>The same files, in another order.</source>
        <translation>ファイルは同じですが、順序が変わっています。</translation>
    </message>
    <message>
        <source>It is another than before, under the same name: %1</source>
        <translation>名前は同じですが、以前とは別のものです：%1</translation>
    </message>
    <message>
        <source>blank or line break</source>
        <translation>空白または改行</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>削除：%1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>追加：%1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two changes that are read out</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>It differs in %n place(s).</source>
        <translation>
            <numerusform>%nか所が変わっています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n are shown: read the whole text in its part.</source>
        <translation>
            <numerusform>ここに表示しているのは最初の%nか所だけです。該当する項目で全文をお読みください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Long pieces are shown by their beginning and end.</source>
        <translation>長い箇所は、最初と最後だけを表示しています。</translation>
    </message>
    <message>
        <source>Before: %1. Now: %2.</source>
        <translation>変更前は%1、変更後は%2です。</translation>
    </message>
    <message>
        <source>%1 added.</source>
        <translation>追加：%1。</translation>
    </message>
    <message>
        <source>%1 removed.</source>
        <translation>削除：%1。</translation>
    </message>
    <message>
        <source>%1 with other values in the list.</source>
        <translation>宛先リストの値が変わった人：%1。</translation>
    </message>
    <message>
        <source>Nobody was added or removed.</source>
        <translation>追加・削除された宛先はありません。</translation>
    </message>
    <message>
        <source>Their order is another.</source>
        <translation>並び順が変わっています。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two values</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>address, what the list says</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>…ほか%1</translation>
    </message>
</context>
<context>
    <name>ringi::ChangesPart</name>
    <message>
        <source>What changed</source>
        <translation>変更点</translation>
    </message>
    <message>
        <source>You looked at revision %1, submitted on %2. This is what became another since.</source>
        <translation>前回、%2に提出された第%1版を確認されています。それ以降に変わった点は次のとおりです。</translation>
    </message>
    <message>
        <source>Your seal covers everything, also what did not change: look at every part.</source>
        <translation>押印は、変わっていない部分も含めた全体に対するものです。すべての項目をご確認ください。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>比較しています…</translation>
    </message>
    <message>
        <source>Nothing that anybody could receive or notice became another.</source>
        <translation>受信者に届くもの、受信者が気付き得るものに変更はありません。</translation>
    </message>
    <message>
        <source>In texts, what was removed is struck through and what was added is underlined.</source>
        <translation>文章では、削除された部分に取り消し線、追加された部分に下線を付けています。</translation>
    </message>
    <message>
        <source>The list is another. Who was added and removed is shown after you have said how many people you expect, under Recipients.</source>
        <translation>宛先が変わっています。追加・削除された宛先は、「宛先」で想定件数を回答した後に表示されます。</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加された宛先</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削除された宛先</translation>
    </message>
    <message>
        <source>With other values now</source>
        <translation>値が変わった宛先</translation>
    </message>
    <message>
        <source>It is still being compared.</source>
        <translation>比較が終わっていません。</translation>
    </message>
    <message>
        <source>Say first how many people you expect, under Recipients.</source>
        <translation>先に「宛先」で想定件数を回答してください。</translation>
    </message>
    <message>
        <source>Beside its original</source>
        <translation>コピー元との違い</translation>
    </message>
    <message>
        <source>It was copied from “%1”, submitted on %2. This is what is another in it.</source>
        <translation>「%1」（%2提出）をコピーして作成されました。コピー元と異なる点は次のとおりです。</translation>
    </message>
    <message>
        <source>It was copied from “%1”, which was not submitted: this is what is another than in its draft as it is now.</source>
        <translation>「%1」をコピーして作成されました。コピー元は提出されていないため、現在の下書きとの違いを示しています。</translation>
    </message>
</context>
<context>
    <name>ringi::ChooseFile</name>
    <message>
        <source>Use an HTML file or a saved mail</source>
        <translation>HTMLファイルまたは保存したメールを使う</translation>
    </message>
    <message>
        <source>HTML files and saved mails (*.html *.htm *.eml)</source>
        <translation>HTMLファイルと保存したメール (*.html *.htm *.eml)</translation>
    </message>
</context>
<context>
    <name>ringi::ClosedDocument</name>
    <message>
        <source>Picture that cannot be shown</source>
        <translation>表示できない画像</translation>
    </message>
    <message>
        <source>Picture, being read…</source>
        <translation>画像を読み込んでいます…</translation>
    </message>
    <message>
        <source>Picture from a file, not loaded</source>
        <translation>ファイルの画像（読み込みません）</translation>
    </message>
    <message>
        <source>Picture from %1, not loaded</source>
        <translation>%1 の画像（読み込みません）</translation>
    </message>
</context>
<context>
    <name>ringi::ClosingDialog</name>
    <message>
        <source>A campaign is being sent</source>
        <translation>送信中の配信があります</translation>
    </message>
    <message>
        <source>Closing the window does not have to end it. What would you like to do?</source>
        <translation>ウィンドウを閉じても、送信を続けることができます。どうしますか？</translation>
    </message>
    <message>
        <source>Keep sending in the background</source>
        <translation>バックグラウンドで送信を続ける</translation>
    </message>
    <message>
        <source>The window closes. Ringi stays in the notification area, tells you when it is done or needs you, and keeps the computer awake until then.</source>
        <translation>ウィンドウを閉じても、Ringiは通知領域で動き続けます。送信が終わったときや対応が必要なときにお知らせし、それまではコンピューターをスリープさせません。</translation>
    </message>
    <message>
        <source>The window is minimized. Ringi tells you when it is done or needs you, and keeps the computer awake until then.</source>
        <translation>ウィンドウを最小化します。送信が終わったときや対応が必要なときにお知らせし、それまではコンピューターをスリープさせません。</translation>
    </message>
    <message>
        <source>Stop sending and quit</source>
        <translation>送信を止めて終了する</translation>
    </message>
    <message>
        <source>The messages on their way are finished first. Nobody else is mailed until Ringi is started again; then it goes on where it was.</source>
        <translation>送信途中のメールを送り終えてから終了します。残りの宛先への送信は、次にRingiを起動したときに再開します。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ringi::CodeDialog</name>
    <message>
        <source>Codes for approving</source>
        <translation>承認用コード</translation>
    </message>
    <message>
        <source>Whoever learns your password still cannot approve in your name: each approval then asks for six digits from an app on your phone too. Any authenticator app will do. Signing in stays as it is.</source>
        <translation>パスワードを知られても、あなたの名前で承認されることを防ぎます。承認のたびに、スマートフォンのアプリに表示される6桁の数字も確認します。認証アプリの種類は問いません。サインインの方法は変わりません。</translation>
    </message>
    <message>
        <source>Your &amp;password</source>
        <translation>あなたのパスワード(&amp;P)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>パスワードを入力してください。</translation>
    </message>
    <message>
        <source>1. In your app, add an account and point the camera at this picture.</source>
        <translation>1. アプリでアカウントを追加し、この画像をカメラで読み取ってください。</translation>
    </message>
    <message>
        <source>Picture for the camera of your phone</source>
        <translation>スマートフォンのカメラで読み取る画像</translation>
    </message>
    <message>
        <source>It says the same as the letters below.</source>
        <translation>下の文字列と同じ内容です。</translation>
    </message>
    <message>
        <source>Or type these letters into it (key, time-based):</source>
        <translation>または、次の文字列をアプリに入力してください（キー、時刻ベース）：</translation>
    </message>
    <message>
        <source>Key for your app: %1</source>
        <translation>アプリ用のキー：%1</translation>
    </message>
    <message>
        <source>2. Type the &amp;six digits that it shows now</source>
        <translation>2. アプリに今表示されている6桁の数字を入力(&amp;S)</translation>
    </message>
    <message>
        <source>Without the device you cannot approve any more. An administrator can then remove the codes under Settings, People; it goes on record.</source>
        <translation>端末をなくすと承認できなくなります。その場合は、管理者が「設定」の「利用者」で解除できます。解除は記録に残ります。</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>有効にする</translation>
    </message>
    <message>
        <source>Type the six digits.</source>
        <translation>6桁の数字を入力してください。</translation>
    </message>
</context>
<context>
    <name>ringi::CommentBox</name>
    <message>
        <source>A&amp;dd the comment</source>
        <translation>コメントを追加(&amp;D)</translation>
    </message>
    <message>
        <source>Your comment on: %1</source>
        <translation>「%1」へのコメント</translation>
    </message>
    <message>
        <source>What should the author change here?</source>
        <translation>起案者に直してほしい点を入力してください</translation>
    </message>
    <message>
        <source>N&amp;ot now</source>
        <translation>今はしない(&amp;O)</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>対象：%1</translation>
    </message>
    <message>
        <source>This is too long: at most %1 characters.</source>
        <translation>長すぎます。%1文字以内で入力してください。</translation>
    </message>
</context>
<context>
    <name>ringi::CommentList</name>
    <message>
        <source>Asked for in earlier revisions</source>
        <translation>以前の版での依頼事項</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Take this comment back</source>
        <translation>このコメントを取り消す</translation>
    </message>
</context>
<context>
    <name>ringi::ComposeActions</name>
    <message>
        <source>Mo&amp;re</source>
        <translation>その他(&amp;R)</translation>
    </message>
    <message>
        <source>Test message, templates, files from elsewhere</source>
        <translation>テスト送信、テンプレート、ほかで作ったファイル</translation>
    </message>
    <message>
        <source>&amp;Test message…</source>
        <translation>テスト送信(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Save as template…</source>
        <translation>テンプレートとして保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Use an HTML file or a saved mail…</source>
        <translation>HTMLファイルまたは保存したメールを使う(&amp;U)…</translation>
    </message>
    <message>
        <source>It was saved as the template “%1”</source>
        <translation>テンプレート「%1」として保存しました</translation>
    </message>
    <message>
        <source>New campaigns can start from it.</source>
        <translation>新しい配信をこのテンプレートから始められます。</translation>
    </message>
    <message>
        <source>Replace the text of this campaign?</source>
        <translation>この配信の本文を置き換えますか？</translation>
    </message>
    <message>
        <source>What is written now, and the subject if the file has one, gives way to the file. Attachments stay.</source>
        <translation>いまの本文は、選んだファイルの内容に置き換わります。ファイルに件名があれば件名も置き換わります。添付ファイルは残ります。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>いまのままにする</translation>
    </message>
    <message>
        <source>Rehear&amp;se…</source>
        <translation>リハーサル(&amp;S)…</translation>
    </message>
    <message>
        <source>Saves, then plays the whole campaign inside this program. Nothing leaves.</source>
        <translation>保存したうえで、配信全体をこのプログラムの中だけで再現します。外部には送信されません。</translation>
    </message>
</context>
<context>
    <name>ringi::ComposeView</name>
    <message>
        <source>Campaigns</source>
        <translation>配信一覧</translation>
    </message>
    <message>
        <source>Saves and goes back to all campaigns</source>
        <translation>保存して配信の一覧に戻ります</translation>
    </message>
    <message>
        <source>Copy my text</source>
        <translation>自分の文章をコピー</translation>
    </message>
    <message>
        <source>Load theirs</source>
        <translation>相手の内容を読み込む</translation>
    </message>
    <message>
        <source>It came back with this reason: “%1”</source>
        <translation>次の理由で戻されました：「%1」</translation>
    </message>
    <message>
        <source>%1, with this reason: “%2”</source>
        <comment>state, reason</comment>
        <translation>%1。理由：「%2」</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>すべて保存済み</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存しています…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>保存されていません</translation>
    </message>
    <message>
        <source>Could not be saved</source>
        <translation>保存できませんでした</translation>
    </message>
    <message>
        <source>Somebody else changed this campaign in the meantime. What you typed is still here, but it is not saved. Copy your text, load theirs, and put in what is missing.</source>
        <translation>ほかの人がこの配信を変更しました。入力した内容はここに残っていますが、保存されていません。自分の文章をコピーし、相手の内容を読み込んでから、足りない部分を入れてください。</translation>
    </message>
    <message>
        <source>The checks could not be done.</source>
        <translation>確認を行えませんでした。</translation>
    </message>
    <message>
        <source>Your subject and text are on the clipboard</source>
        <translation>件名と本文をクリップボードにコピーしました</translation>
    </message>
    <message>
        <source>Replace what you typed?</source>
        <translation>入力した内容を置き換えますか？</translation>
    </message>
    <message>
        <source>Your subject and text were not copied. They are gone when the other version is loaded.</source>
        <translation>件名と本文はコピーされていません。相手の内容を読み込むと失われます。</translation>
    </message>
    <message>
        <source>Keep mine here</source>
        <translation>自分の内容を残す</translation>
    </message>
    <message>
        <source>The file was taken</source>
        <translation>ファイルを取り込みました</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of it were damaged or could not be used. Look at the preview.</source>
        <translation>
            <numerusform>壊れている、または使えない部分が%n件ありました。プレビューをご確認ください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::CourseView</name>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Shows the course as a chart</source>
        <translation>経過をグラフで表示します</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Shows the course as a table</source>
        <translation>経過を表で表示します</translation>
    </message>
    <message>
        <source>The course of the run in numbers</source>
        <translation>配信の経過（数値）</translation>
    </message>
    <message>
        <source>There is no course to show: the run was over before this program was started.</source>
        <translation>表示できる経過がありません。Ringiを起動する前に送信が終わっています。</translation>
    </message>
    <message>
        <source>The chart begins with the first message.</source>
        <translation>最初の1通を送ると、グラフが表示されます。</translation>
    </message>
    <message>
        <source>Relay: %1</source>
        <translation>送信リレー：%1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1から%2まで</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>The chart shows what is sent from now on.</source>
        <translation>これから送信する分がグラフに表示されます。</translation>
    </message>
    <message>
        <source>There is no course to show: nobody was mailed.</source>
        <translation>表示する経過がありません。誰にも送信されませんでした。</translation>
    </message>
</context>
<context>
    <name>ringi::DecisionPanel</name>
    <message>
        <source>&amp;Return to the author…</source>
        <translation>起案者に差し戻す(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Approve and seal…</source>
        <translation>承認して押印(&amp;A)…</translation>
    </message>
    <message>
        <source>What should the author &amp;change?</source>
        <translation>起案者に直してほしい点(&amp;C)</translation>
    </message>
    <message>
        <source>What the author should change</source>
        <translation>起案者に直してほしい点</translation>
    </message>
    <message>
        <source>Not &amp;yet</source>
        <translation>まだ決めない(&amp;Y)</translation>
    </message>
    <message>
        <source>Re&amp;turn it</source>
        <translation>差し戻す(&amp;T)</translation>
    </message>
    <message>
        <source>Your &amp;password</source>
        <translation>あなたのパスワード(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Seal it</source>
        <translation>押印する(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Code from your app</source>
        <translation>アプリのコード(&amp;C)</translation>
    </message>
    <message>
        <source>6 digits</source>
        <translation>6桁の数字</translation>
    </message>
</context>
<context>
    <name>ringi::DeliveryPage</name>
    <message>
        <source>Delivery</source>
        <translation>配信状況</translation>
    </message>
    <message>
        <source>What is being sent, what comes next, and who got it.</source>
        <translation>送信中の配信、次に送る配信、宛先ごとの結果を確認できます。</translation>
    </message>
    <message>
        <source>Nothing is on its way. A campaign comes here when it has been approved.</source>
        <translation>送信予定の配信はありません。承認された配信がここに表示されます。</translation>
    </message>
    <message>
        <source>&amp;Look at what arrived…</source>
        <translation>届いたメールを見る(&amp;L)…</translation>
    </message>
    <message>
        <source>Stop this delivery for good?</source>
        <translation>この配信を中止しますか？</translation>
    </message>
    <message>
        <source>Messages on the wire are finished. Whoever has not been mailed yet will not be. It cannot be taken up again.</source>
        <translation>送信中のメールは最後まで送られます。まだ送っていない宛先には送信されません。中止した配信は再開できません。</translation>
    </message>
    <message>
        <source>Stop for good</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>中止しない</translation>
    </message>
    <message>
        <source>Nobody has been mailed yet, and nobody will be. It cannot be taken up again; a new revision of the campaign needs new seals.</source>
        <translation>まだ誰にも送信されておらず、今後も送信されません。中止した配信は再開できません。改めて送るには、改訂版と新しい承認印が必要です。</translation>
    </message>
    <message>
        <source>It starts now, although its time has passed. It is on record with your name.</source>
        <translation>予定の時刻を過ぎていますが、今すぐ送信を開始します。あなたの名前で記録に残ります。</translation>
    </message>
    <message>
        <source>%1 are accepted and %2 refused so far; %3 are left. It is on record with your name.</source>
        <translation>これまでに%1件が受け付けられ、%2件が拒否されました。残りは%3件です。続けると、あなたの名前で記録に残ります。</translation>
    </message>
    <message>
        <source>Go on with this delivery?</source>
        <translation>この配信を続けますか？</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>まだ続けない</translation>
    </message>
    <message>
        <source>Export the recipients</source>
        <translation>宛先の書き出し</translation>
    </message>
    <message>
        <source>Writing the export…</source>
        <translation>書き出しています…</translation>
    </message>
    <message>
        <source>%1 rows were exported. This is on record.</source>
        <translation>%1行を書き出しました。書き出しは記録に残ります。</translation>
    </message>
    <message>
        <source>Making the draft…</source>
        <translation>下書きを作成しています…</translation>
    </message>
    <message>
        <source>The report is written.</source>
        <translation>報告書を作成しました。</translation>
    </message>
    <message>
        <source>Whoever got it before this copy of the workspace was put back gets it once more. It is on record with your name.</source>
        <translation>このコピーに戻す前に受け取った方には、もう一度届きます。あなたの名前で記録されます。</translation>
    </message>
</context>
<context>
    <name>ringi::DkimDialog</name>
    <message>
        <source>Signing the mail of %1</source>
        <translation>%1 のメールの電子署名</translation>
    </message>
    <message>
        <source>A signature (DKIM) shows receivers that a mail comes from your domain and was not changed on its way. Large providers expect one.</source>
        <translation>電子署名（DKIM）は、メールが御社のドメインから送られ、途中で書き換えられていないことを受信側に示します。大手のメールサービスでは署名が求められます。</translation>
    </message>
    <message>
        <source>&amp;Make a key…</source>
        <translation>鍵を作る(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Import a key…</source>
        <translation>鍵を読み込む(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>削除(&amp;R)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>This sender has no key yet: its mail leaves without a signature.</source>
        <translation>この差出人にはまだ鍵がありません。メールは署名なしで送られます。</translation>
    </message>
    <message>
        <source>Keys of this sender</source>
        <translation>この差出人の鍵</translation>
    </message>
    <message>
        <source>This computer can sign</source>
        <translation>このコンピューターで署名できます</translation>
    </message>
    <message>
        <source>The private key is not on this computer</source>
        <translation>秘密鍵がこのコンピューターにありません</translation>
    </message>
    <message>
        <source>Saved, but the private key is kept for this run only.</source>
        <translation>保存しましたが、秘密鍵はRingiを終了すると失われます。</translation>
    </message>
    <message>
        <source>This computer offers no keychain, and Ringi never writes a private key into a file. Without it, campaigns that are signed with it cannot be sent.</source>
        <translation>このコンピューターでは資格情報の保管機能（キーチェーン）が使えません。Ringiは秘密鍵をファイルに書き込みません。秘密鍵がないと、この鍵で署名する配信は送信できません。</translation>
    </message>
    <message>
        <source>The key was saved.</source>
        <translation>鍵を保存しました。</translation>
    </message>
    <message>
        <source>The private key is in this computer’s keychain. Now publish what stands below.</source>
        <translation>秘密鍵はこのコンピューターのキーチェーンにあります。次に、下の内容をDNSに登録してください。</translation>
    </message>
    <message>
        <source>Remove this key?</source>
        <translation>この鍵を削除しますか？</translation>
    </message>
    <message>
        <source>%1, domain %2, selector %3. The private key is removed from this computer’s keychain and cannot be brought back. Campaigns that were sealed with it cannot be sent any more.</source>
        <translation>%1、ドメイン %2、セレクター %3。秘密鍵はこのコンピューターのキーチェーンから削除され、元に戻せません。この鍵で押印済みの配信は送信できなくなります。</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>鍵を削除する</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>削除しない</translation>
    </message>
    <message>
        <source>The key was removed.</source>
        <translation>鍵を削除しました。</translation>
    </message>
    <message>
        <source>Its lines in DNS are of no more use; whoever looks after your domain may take them out in some days.</source>
        <translation>DNSに登録した内容は不要になりました。数日後に、ドメインの管理担当者に削除を依頼してください。</translation>
    </message>
    <message>
        <source>%1, selector %2</source>
        <translation>%1、セレクター %2</translation>
    </message>
    <message>
        <source>Domain %1</source>
        <translation>ドメイン %1</translation>
    </message>
</context>
<context>
    <name>ringi::DkimKeyDialog</name>
    <message>
        <source>Make a signing key</source>
        <translation>署名用の鍵を作る</translation>
    </message>
    <message>
        <source>Import a signing key</source>
        <translation>署名用の鍵を読み込む</translation>
    </message>
    <message>
        <source>The private key goes straight into this computer’s keychain and nowhere else.</source>
        <translation>秘密鍵はこのコンピューターのキーチェーンにだけ保存され、ほかの場所には残りません。</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>鍵を作る</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>読み込む</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>RSA 2048 – understood everywhere</source>
        <translation>RSA 2048（どの受信側でも使えます）</translation>
    </message>
    <message>
        <source>Ed25519 – newer, in addition to RSA</source>
        <translation>Ed25519（新しい方式。RSAと併用します）</translation>
    </message>
    <message>
        <source>&amp;Kind of key</source>
        <translation>鍵の種類(&amp;K)</translation>
    </message>
    <message>
        <source>Not every receiver understands Ed25519 yet; a sender may have one key of each kind, and mails then carry both signatures.</source>
        <translation>Ed25519に対応していない受信側もあります。差出人ごとに種類別に1つずつ鍵を持つことができ、その場合は両方の署名が付きます。</translation>
    </message>
    <message>
        <source>Key &amp;file</source>
        <translation>鍵のファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>ドメイン(&amp;D)</translation>
    </message>
    <message>
        <source>The one of the sender’s address, or one above it.</source>
        <translation>差出人アドレスのドメイン、またはその上位のドメイン。</translation>
    </message>
    <message>
        <source>&amp;Selector</source>
        <translation>セレクター(&amp;S)</translation>
    </message>
    <message>
        <source>A short name for this key; it becomes part of the name in DNS.</source>
        <translation>この鍵の短い名前です。DNSに登録する名前の一部になります。</translation>
    </message>
    <message>
        <source>The name under which the key is published in DNS, or will be.</source>
        <translation>DNSに登録した（または登録する）鍵の名前です。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Choose a key file</source>
        <translation>鍵のファイルを選ぶ</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key *.private)</source>
        <translation>鍵 (*.pem *.key *.private)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Choose the file with the key.</source>
        <translation>鍵のファイルを選んでください。</translation>
    </message>
    <message>
        <source>A PEM file with the private key, RSA of 2048 to 3072 bits or Ed25519, without a password.</source>
        <translation>秘密鍵のPEMファイル（RSA 2048～3072ビットまたはEd25519、パスワードなし）。</translation>
    </message>
</context>
<context>
    <name>ringi::DkimRecordView</name>
    <message>
        <source>What to publish</source>
        <translation>DNSに登録する内容</translation>
    </message>
    <message>
        <source>Give these two lines to whoever looks after your domain: they belong into its DNS, as a TXT record. Receivers can check the signature only when they are there.</source>
        <translation>次の2行を、ドメインの管理担当者にお渡しください。DNSのTXTレコードとして登録すると、受信側で署名を確認できるようになります。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>名前をコピー</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>値(&amp;V)</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>値をコピー</translation>
    </message>
    <message>
        <source>Both as a line for a &amp;zone file</source>
        <translation>ゾーンファイル用の1行(&amp;Z)</translation>
    </message>
    <message>
        <source>Copy the line for a zone file</source>
        <translation>ゾーンファイル用の行をコピー</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>ringi::DomainChart</name>
    <message>
        <source>How many people are at which domain</source>
        <translation>ドメイン別の人数</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>ドメイン</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>割合</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other domain(s)</source>
        <translation>
            <numerusform>その他の%Lnドメイン</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share of the whole</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>ringi::EditorToolbar</name>
    <message>
        <source>Formatting</source>
        <translation>書式</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation>見出し 1</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>見出し 2</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>見出し 3</translation>
    </message>
    <message>
        <source>Text or heading</source>
        <translation>本文または見出し</translation>
    </message>
    <message>
        <source>Text colour</source>
        <translation>文字の色</translation>
    </message>
</context>
<context>
    <name>ringi::EndCodeDialog</name>
    <message>
        <source>Remove the codes of %1</source>
        <translation>%1さんの承認用コードを解除</translation>
    </message>
    <message>
        <source>Switch off codes for approving</source>
        <translation>承認用コードを無効にする</translation>
    </message>
    <message>
        <source>For somebody whose device is lost. They approve with their password alone until they switch codes on again. It goes on record with your name.</source>
        <translation>端末をなくした利用者のための操作です。本人がもう一度有効にするまで、パスワードだけで承認できます。あなたの名前とともに記録に残ります。</translation>
    </message>
    <message>
        <source>Approving will ask for your password alone.</source>
        <translation>承認の際に、パスワードだけを確認するようになります。</translation>
    </message>
    <message>
        <source>Your &amp;password</source>
        <translation>あなたのパスワード(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Code from your app</source>
        <translation>アプリのコード(&amp;C)</translation>
    </message>
    <message>
        <source>If you have lost the device, an administrator can remove the codes under Settings, People.</source>
        <translation>端末をなくした場合は、管理者が「設定」の「利用者」で解除できます。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>無効にする</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>パスワードを入力してください。</translation>
    </message>
    <message>
        <source>Type the six digits.</source>
        <translation>6桁の数字を入力してください。</translation>
    </message>
</context>
<context>
    <name>ringi::ErrorWords</name>
    <message>
        <source>Something inside Ringi went wrong.</source>
        <translation>Ringiの内部でエラーが発生しました。</translation>
    </message>
    <message>
        <source>Nothing was sent because of it. For whoever helps you: %1.</source>
        <translation>このエラーによって送信されたものはありません。お問い合わせの際の情報：%1</translation>
    </message>
    <message>
        <source>Try again. If it happens again, close Ringi and start it anew.</source>
        <translation>もう一度お試しください。繰り返す場合は、Ringiを終了して起動し直してください。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更されていません。</translation>
    </message>
    <message>
        <source>Something that was entered cannot be right.</source>
        <translation>入力内容に誤りがあります。</translation>
    </message>
    <message>
        <source>“%1” cannot be right.</source>
        <translation>「%1」の入力内容が正しくありません。</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>何も保存されていません。</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>訂正して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>対象が見つかりません。</translation>
    </message>
    <message>
        <source>Somebody may have removed it.</source>
        <translation>ほかの人が削除した可能性があります。</translation>
    </message>
    <message>
        <source>Go back and choose again.</source>
        <translation>前の画面に戻って選び直してください。</translation>
    </message>
    <message>
        <source>There already is one with this name.</source>
        <translation>同じ名前のものがすでにあります。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>別の名前にしてください。</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime.</source>
        <translation>編集中に、ほかの人がこの内容を変更しました。</translation>
    </message>
    <message>
        <source>Your change was not saved, so that theirs is not lost.</source>
        <translation>相手の変更を失わないよう、あなたの変更は保存していません。</translation>
    </message>
    <message>
        <source>Open it again and repeat your change.</source>
        <translation>開き直して、もう一度変更してください。</translation>
    </message>
    <message>
        <source>The relay said: “%1”.</source>
        <translation>送信リレーの応答：「%1」</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>ホスト名</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA証明書</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ユーザー名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>サインイン名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>事務所名</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>送信リレー</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Reply address</source>
        <translation>返信先アドレス</translation>
    </message>
    <message>
        <source>Bounce address</source>
        <translation>不達通知の送り先アドレス</translation>
    </message>
    <message>
        <source>Intent card</source>
        <translation>目的カード</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>リスト名</translation>
    </message>
    <message>
        <source>Address column</source>
        <translation>メールアドレスの列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Number of approvers</source>
        <translation>承認者の人数</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保留時間</translation>
    </message>
    <message>
        <source>Expected number</source>
        <translation>想定件数</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>The campaign has moved on, so this is not possible any more.</source>
        <translation>配信の状態が変わったため、この操作はできなくなりました。</translation>
    </message>
    <message>
        <source>Look at where it stands now.</source>
        <translation>現在の状態を確認してください。</translation>
    </message>
    <message>
        <source>A finding blocks this campaign: %1</source>
        <translation>この配信には解決が必要な問題があります：%1</translation>
    </message>
    <message>
        <source>Nobody has been mailed.</source>
        <translation>誰にもメールは送られていません。</translation>
    </message>
    <message>
        <source>Solve what the findings name and submit it again.</source>
        <translation>確認結果に示された問題を解決し、もう一度提出してください。</translation>
    </message>
    <message>
        <source>The hold is not over yet.</source>
        <translation>保留時間がまだ終わっていません。</translation>
    </message>
    <message>
        <source>Until then anybody can still stop the campaign.</source>
        <translation>終わるまでは誰でも配信を中止できます。</translation>
    </message>
    <message>
        <source>Wait for it.</source>
        <translation>終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>The time in which this campaign was to leave has passed.</source>
        <translation>この配信の送信期限が過ぎました。</translation>
    </message>
    <message>
        <source>It will not start by itself any more.</source>
        <translation>自動で送信が始まることはありません。</translation>
    </message>
    <message>
        <source>Decide whether it is still wanted; if so, revise it and hand it in again.</source>
        <translation>まだ必要な配信かどうかを判断し、必要であれば改訂版を作って提出し直してください。</translation>
    </message>
    <message>
        <source>Not every part of the campaign has been looked at.</source>
        <translation>まだ確認していない部分があります。</translation>
    </message>
    <message>
        <source>It was not sealed.</source>
        <translation>承認印は押されていません。</translation>
    </message>
    <message>
        <source>Open each part and tick it.</source>
        <translation>各部分を開いて確認し、チェックを付けてください。</translation>
    </message>
    <message>
        <source>The number you expect has not been compared with the number loaded.</source>
        <translation>想定件数と実際の件数がまだ照合されていません。</translation>
    </message>
    <message>
        <source>Enter the number you expect; where the two differ, find out why or return the campaign.</source>
        <translation>想定件数を入力してください。実際の件数と異なる場合は、理由を確認するか、配信を差し戻してください。</translation>
    </message>
    <message>
        <source>What is stored is not what was reviewed (%1).</source>
        <translation>保存されている内容が、審査した内容と一致しません（%1）。</translation>
    </message>
    <message>
        <source>Something was changed after it had been submitted. Ringi refuses to send it. It is in the audit log.</source>
        <translation>提出後に内容が変更されたため、Ringiは送信を行いません。この件は監査ログに記録されています。</translation>
    </message>
    <message>
        <source>Tell an administrator: this does not happen in normal use.</source>
        <translation>通常の操作では起こらないことです。管理者に知らせてください。</translation>
    </message>
    <message>
        <source>A seal on this campaign does not hold.</source>
        <translation>この配信に無効な承認印があります。</translation>
    </message>
    <message>
        <source>It was altered, or made for something else. Ringi refuses to send the campaign.</source>
        <translation>承認印が改変されたか、別のもののために押されています。Ringiはこの配信を送信しません。</translation>
    </message>
    <message>
        <source>Tell an administrator and look at the audit log.</source>
        <translation>管理者に知らせ、監査ログを確認してください。</translation>
    </message>
    <message>
        <source>The campaign does not have all the seals it needs.</source>
        <translation>この配信に必要な承認印がそろっていません。</translation>
    </message>
    <message>
        <source>Nothing leaves without them.</source>
        <translation>承認印がそろうまで何も送信されません。</translation>
    </message>
    <message>
        <source>Ask the approvers to review it.</source>
        <translation>承認者に審査を依頼してください。</translation>
    </message>
    <message>
        <source>The audit log does not hold together (%1).</source>
        <translation>監査ログの整合性が失われています（%1）。</translation>
    </message>
    <message>
        <source>An entry was changed, removed or cut off from there on.</source>
        <translation>その箇所で記録が変更または削除されたか、それ以降が失われています。</translation>
    </message>
    <message>
        <source>Keep a copy of the workspace as it is and tell an administrator.</source>
        <translation>ワークスペースを現状のままコピーして保管し、管理者に知らせてください。</translation>
    </message>
    <message>
        <source>The characters in this file cannot be read.</source>
        <translation>このファイルの文字を読み取れません。</translation>
    </message>
    <message>
        <source>It is in none of UTF-8, UTF-16 and Shift_JIS (CP932). Nothing was imported.</source>
        <translation>文字コードがUTF-8、UTF-16、Shift_JIS（CP932）のいずれでもありません。何も取り込まれていません。</translation>
    </message>
    <message>
        <source>Save it from the spreadsheet as “CSV UTF-8” and import it again.</source>
        <translation>表計算ソフトで「CSV UTF-8」として保存し、もう一度取り込んでください。</translation>
    </message>
    <message>
        <source>This file is not a table that Ringi can read (%1).</source>
        <translation>Ringiで読み取れる表形式のファイルではありません（%1）。</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>何も取り込まれていません。</translation>
    </message>
    <message>
        <source>Look at that line in the spreadsheet, save the file again and repeat the import.</source>
        <translation>表計算ソフトでその行を確認し、保存し直してから、もう一度取り込んでください。</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>大きすぎます。</translation>
    </message>
    <message>
        <source>The limit is %1.</source>
        <translation>上限は%1です。</translation>
    </message>
    <message>
        <source>Make it smaller and try again.</source>
        <translation>小さくして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This is not a mail address.</source>
        <translation>メールアドレスではありません。</translation>
    </message>
    <message>
        <source>“%1” is not a mail address.</source>
        <translation>「%1」はメールアドレスではありません。</translation>
    </message>
    <message>
        <source>An address looks like name@example.com; check for blanks and commas.</source>
        <translation>アドレスは name@example.com の形式です。空白やコンマが入っていないか確認してください。</translation>
    </message>
    <message>
        <source>There is a line break where only one line may be.</source>
        <translation>1行で入力する箇所に改行があります。</translation>
    </message>
    <message>
        <source>A line break there could be used to smuggle further recipients into the mail. Nothing was saved.</source>
        <translation>改行を使って別の宛先がメールに紛れ込むおそれがあります。何も保存されていません。</translation>
    </message>
    <message>
        <source>Remove the line break.</source>
        <translation>改行を取り除いてください。</translation>
    </message>
    <message>
        <source>A merge field is not written as it should be (line and column: %1).</source>
        <translation>差し込み項目の書き方が正しくありません（行と文字位置：%1）。</translation>
    </message>
    <message>
        <source>The text cannot be merged.</source>
        <translation>本文に差し込みができません。</translation>
    </message>
    <message>
        <source>The merge field “%1” has no value for somebody.</source>
        <translation>差し込み項目「%1」の値がない宛先があります。</translation>
    </message>
    <message>
        <source>That person would have got a gap in the text.</source>
        <translation>そのままでは、文章の一部が空いたメールが届くところでした。</translation>
    </message>
    <message>
        <source>Fill in the list, or write {{%1|words instead}}.</source>
        <translation>宛先リストに値を補うか、{{%1|代わりの言葉}} と書いてください。</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>サインインしていません。</translation>
    </message>
    <message>
        <source>Sign in and try again.</source>
        <translation>サインインして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>In the practice office the relay must be on this computer.</source>
        <translation>練習用オフィスで使える送信リレーは、このコンピューター上のものだけです。</translation>
    </message>
    <message>
        <source>So nothing you practise can reach anybody. Nothing was saved.</source>
        <translation>練習中のメールが誰かに届くことを防ぐためです。何も保存されていません。</translation>
    </message>
    <message>
        <source>Make a workspace of your own to use a real relay.</source>
        <translation>実際の送信リレーを使うには、ご自分のワークスペースを作成してください。</translation>
    </message>
    <message>
        <source>Your roles do not allow this.</source>
        <translation>あなたの役割ではこの操作はできません。</translation>
    </message>
    <message>
        <source>Nothing was changed. The attempt is in the audit log.</source>
        <translation>何も変更されていません。この操作は監査ログに記録されました。</translation>
    </message>
    <message>
        <source>An administrator can change roles under Settings, People.</source>
        <translation>役割は、管理者が「設定」の「利用者」で変更できます。</translation>
    </message>
    <message>
        <source>The name or the password is not right.</source>
        <translation>サインイン名またはパスワードが正しくありません。</translation>
    </message>
    <message>
        <source>Check the input method and Caps Lock, and type the password again.</source>
        <translation>日本語入力とCaps Lockの状態を確認し、パスワードを入力し直してください。</translation>
    </message>
    <message>
        <source>The password is too short.</source>
        <translation>パスワードが短すぎます。</translation>
    </message>
    <message>
        <source>Use at least 10 characters: a few words are easy to remember.</source>
        <translation>10文字以上にしてください。いくつかの単語を組み合わせると覚えやすくなります。</translation>
    </message>
    <message>
        <source>You wrote this campaign or worked on it, so you cannot approve it.</source>
        <translation>この配信の作成に関わったため、あなたは承認できません。</translation>
    </message>
    <message>
        <source>Two people have to look at every campaign. Nobody is exempt, administrators included. The attempt is in the audit log.</source>
        <translation>すべての配信は必ず二人で確認します。管理者を含め、例外はありません。この操作は監査ログに記録されました。</translation>
    </message>
    <message>
        <source>Ask another approver to review it.</source>
        <translation>別の承認者に審査を依頼してください。</translation>
    </message>
    <message>
        <source>No administrator of this office has signed this person’s record.</source>
        <translation>この人の登録情報には、この事務所の管理者による署名がありません。</translation>
    </message>
    <message>
        <source>It may have been put into the database from outside, so Ringi does not believe it.</source>
        <translation>外部からデータベースに書き込まれた可能性があるため、Ringiはこの情報を信用しません。</translation>
    </message>
    <message>
        <source>The office would be left without this administrator.</source>
        <translation>この事務所の管理者がいなくなってしまいます。</translation>
    </message>
    <message>
        <source>Without one, nobody could manage people and relays any more. Nothing was changed.</source>
        <translation>管理者がいないと、利用者や送信リレーを管理できなくなります。何も変更されていません。</translation>
    </message>
    <message>
        <source>Make somebody else an administrator first.</source>
        <translation>先にほかの人を管理者にしてください。</translation>
    </message>
    <message>
        <source>This computer offers no keychain to keep passwords in.</source>
        <translation>このコンピューターには、パスワードを保管するキーチェーンがありません。</translation>
    </message>
    <message>
        <source>Ringi never writes a password into a file, so it can only keep it until it is closed.</source>
        <translation>Ringiはパスワードをファイルに書き込まないため、終了するまでの間だけ保持します。</translation>
    </message>
    <message>
        <source>Enter the password again after each start, or set up a keychain (on Linux: GNOME Keyring or KWallet).</source>
        <translation>起動のたびにパスワードを入力するか、キーチェーンを設定してください（LinuxではGNOME KeyringまたはKWallet）。</translation>
    </message>
    <message>
        <source>The keychain of this computer is locked.</source>
        <translation>このコンピューターのキーチェーンがロックされています。</translation>
    </message>
    <message>
        <source>The password could not be read or saved.</source>
        <translation>パスワードの読み取りや保存ができませんでした。</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>ロックを解除して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The keychain of this computer did not let Ringi in.</source>
        <translation>このコンピューターのキーチェーンの使用が、Ringiに許可されませんでした。</translation>
    </message>
    <message>
        <source>Allow Ringi to use the keychain and try again.</source>
        <translation>Ringiにキーチェーンの使用を許可して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The relay’s password is not in this computer’s keychain.</source>
        <translation>送信リレーのパスワードが、このコンピューターのキーチェーンにありません。</translation>
    </message>
    <message>
        <source>It was never saved here, or the keychain is locked or was emptied. Nothing can be sent without it.</source>
        <translation>まだ保存されていないか、キーチェーンがロックまたは消去されています。パスワードがないと送信できません。</translation>
    </message>
    <message>
        <source>Unlock the keychain, or enter the password again under Settings, Relay.</source>
        <translation>キーチェーンのロックを解除するか、「設定」の「送信リレー」でパスワードを入力し直してください。</translation>
    </message>
    <message>
        <source>There is no computer with the relay’s name.</source>
        <translation>送信リレーのホスト名が見つかりません。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>何も送信されていません。</translation>
    </message>
    <message>
        <source>Check the spelling of the host name and the network connection.</source>
        <translation>ホスト名のつづりとネットワーク接続を確認してください。</translation>
    </message>
    <message>
        <source>The relay does not answer at this port.</source>
        <translation>このポートで送信リレーの応答がありません。</translation>
    </message>
    <message>
        <source>Check the port: 587 for STARTTLS, 465 for TLS from the start. A firewall may be in between.</source>
        <translation>ポートを確認してください。STARTTLSは587、接続時からのTLSは465です。ファイアウォールに遮られている可能性もあります。</translation>
    </message>
    <message>
        <source>The connection to the relay was lost.</source>
        <translation>送信リレーとの接続が切れました。</translation>
    </message>
    <message>
        <source>What the relay had confirmed was sent; a message it may have taken is called unknown and waits for your decision.</source>
        <translation>送信リレーが受付を確認した分は送信済みです。受け付けられたかどうか分からないメールは「不明」となり、あなたの判断を待ちます。</translation>
    </message>
    <message>
        <source>Check the network. Ringi tries again by itself while a run is going on.</source>
        <translation>ネットワークを確認してください。送信中であれば、Ringiが自動で再試行します。</translation>
    </message>
    <message>
        <source>It took too long to get an answer.</source>
        <translation>応答がないまま時間切れになりました。</translation>
    </message>
    <message>
        <source>Nothing more was done.</source>
        <translation>これ以降の処理は行われていません。</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>ネットワークを確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The relay offers no encryption (STARTTLS).</source>
        <translation>送信リレーが暗号化（STARTTLS）に対応していません。</translation>
    </message>
    <message>
        <source>Ringi sends encrypted or not at all, so nothing was sent. Somebody in between may also have removed the offer.</source>
        <translation>Ringiは暗号化なしでは送信しないため、何も送信されていません。通信の途中で暗号化が妨げられた可能性もあります。</translation>
    </message>
    <message>
        <source>Ask the relay’s provider for STARTTLS, or use TLS from the start at port 465.</source>
        <translation>送信リレーの提供元にSTARTTLSへの対応を問い合わせるか、ポート465で接続時からのTLSを使ってください。</translation>
    </message>
    <message>
        <source>The relay spoke before the encryption was in place.</source>
        <translation>暗号化が完了する前に、送信リレーからデータが届きました。</translation>
    </message>
    <message>
        <source>That is how an attacker would put words into its mouth, so the connection was dropped. Nothing was sent.</source>
        <translation>第三者が応答を偽装する手口と同じため、接続を切断しました。何も送信されていません。</translation>
    </message>
    <message>
        <source>Try from another network, and tell the relay’s provider.</source>
        <translation>別のネットワークから試し、送信リレーの提供元に知らせてください。</translation>
    </message>
    <message>
        <source>The relay only knows encryption that is no longer safe.</source>
        <translation>送信リレーが、安全でない古い暗号化にしか対応していません。</translation>
    </message>
    <message>
        <source>Ringi needs TLS 1.2 or newer. Nothing was sent.</source>
        <translation>RingiにはTLS 1.2以降が必要です。何も送信されていません。</translation>
    </message>
    <message>
        <source>Ask the relay’s provider to bring it up to date.</source>
        <translation>送信リレーの提供元に更新を依頼してください。</translation>
    </message>
    <message>
        <source>The encryption with the relay could not be set up.</source>
        <translation>送信リレーとの暗号化通信を開始できませんでした。</translation>
    </message>
    <message>
        <source>Check whether the port and the kind of encryption belong together.</source>
        <translation>ポートと暗号化の種類の組み合わせを確認してください。</translation>
    </message>
    <message>
        <source>The relay’s certificate comes from an authority that this computer does not know.</source>
        <translation>送信リレーの証明書が、このコンピューターに登録のない認証局から発行されています。</translation>
    </message>
    <message>
        <source>It may not be your relay at all. Nothing was sent.</source>
        <translation>本来の送信リレーではない可能性があります。何も送信されていません。</translation>
    </message>
    <message>
        <source>If your office has its own authority (CA), choose its certificate file under Settings, Relay.</source>
        <translation>事務所独自の認証局（CA）がある場合は、「設定」の「送信リレー」でその証明書ファイルを選んでください。</translation>
    </message>
    <message>
        <source>The relay’s certificate is for another name.</source>
        <translation>送信リレーの証明書が別のホスト名のものです。</translation>
    </message>
    <message>
        <source>Enter the host name exactly as the relay’s provider writes it.</source>
        <translation>送信リレーの提供元の案内どおりにホスト名を入力してください。</translation>
    </message>
    <message>
        <source>The relay’s certificate is not valid at this time.</source>
        <translation>送信リレーの証明書が有効期間外です。</translation>
    </message>
    <message>
        <source>It has run out, or this computer’s clock is wrong. Nothing was sent.</source>
        <translation>期限切れか、このコンピューターの時計がずれています。何も送信されていません。</translation>
    </message>
    <message>
        <source>Check this computer’s date; otherwise ask the provider to renew the certificate.</source>
        <translation>このコンピューターの日付を確認してください。正しい場合は、提供元に証明書の更新を依頼してください。</translation>
    </message>
    <message>
        <source>The relay’s certificate is faulty (%1).</source>
        <translation>送信リレーの証明書に問題があります（%1）。</translation>
    </message>
    <message>
        <source>Ask the relay’s provider to check the certificate.</source>
        <translation>送信リレーの提供元に証明書の確認を依頼してください。</translation>
    </message>
    <message>
        <source>There is no certificate in the CA file.</source>
        <translation>CAファイルに証明書が含まれていません。</translation>
    </message>
    <message>
        <source>It was not taken.</source>
        <translation>このファイルは登録されていません。</translation>
    </message>
    <message>
        <source>Choose a file in PEM form: it contains “BEGIN CERTIFICATE”.</source>
        <translation>PEM形式のファイルを選んでください。「BEGIN CERTIFICATE」という行が含まれています。</translation>
    </message>
    <message>
        <source>The relay offers no way to sign in that Ringi can use.</source>
        <translation>Ringiが使える認証方式に、送信リレーが対応していません。</translation>
    </message>
    <message>
        <source>Ask the provider whether this port is for signing in; if the relay needs no sign-in, leave the user name empty.</source>
        <translation>このポートで認証を使えるか、提供元に確認してください。認証が不要な場合は、ユーザー名を空欄にしてください。</translation>
    </message>
    <message>
        <source>The relay did not accept the user name or the password.</source>
        <translation>送信リレーの認証に失敗しました。ユーザー名またはパスワードが正しくありません。</translation>
    </message>
    <message>
        <source>Check both under Settings, Relay. Some providers want a separate password for programs.</source>
        <translation>「設定」の「送信リレー」で両方を確認してください。アプリ専用のパスワードが必要な提供元もあります。</translation>
    </message>
    <message>
        <source>What answers there does not speak as a mail relay should.</source>
        <translation>接続先の応答がメールの送信リレーのものではありません。</translation>
    </message>
    <message>
        <source>Nothing more was sent.</source>
        <translation>これ以降は何も送信されていません。</translation>
    </message>
    <message>
        <source>Check host name and port; a firewall or virus scanner may be in between.</source>
        <translation>ホスト名とポートを確認してください。ファイアウォールやウイルス対策ソフトが影響している可能性もあります。</translation>
    </message>
    <message>
        <source>The relay refused to work with Ringi at this time.</source>
        <translation>送信リレーが現在、Ringiからの接続を拒否しています。</translation>
    </message>
    <message>
        <source>Read what the relay said, and ask its provider if it is not clear.</source>
        <translation>送信リレーの応答を確認し、不明な点は提供元に問い合わせてください。</translation>
    </message>
    <message>
        <source>The file or folder is not there.</source>
        <translation>ファイルまたはフォルダーが見つかりません。</translation>
    </message>
    <message>
        <source>Check whether it was moved, renamed or is on a drive that is not connected.</source>
        <translation>移動や名前の変更がなかったか、ドライブが接続されているかを確認してください。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>ファイルを読み取れません。</translation>
    </message>
    <message>
        <source>Close it in other programs and check that you may open it.</source>
        <translation>ほかのアプリで開いている場合は閉じ、ファイルを開く権限があるか確認してください。</translation>
    </message>
    <message>
        <source>Ringi cannot write there.</source>
        <translation>その場所には書き込めません。</translation>
    </message>
    <message>
        <source>Choose a folder of your own, or ask for the right to write there.</source>
        <translation>ご自分のフォルダーを選ぶか、書き込みの権限を依頼してください。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>ディスクの空きがありません。</translation>
    </message>
    <message>
        <source>The last step was not saved; everything before it was. Nothing is sent while Ringi cannot write it down.</source>
        <translation>直前の操作は保存されていませんが、それ以前の内容は保存済みです。記録できない間、Ringiは何も送信しません。</translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation>ディスクの空きを増やして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The workspace’s database reported an error.</source>
        <translation>ワークスペースのデータベースでエラーが発生しました。</translation>
    </message>
    <message>
        <source>The last step was not saved. For whoever helps you: %1.</source>
        <translation>直前の操作は保存されていません。お問い合わせの際の情報：%1</translation>
    </message>
    <message>
        <source>Try again. If it happens again, restart Ringi and check the disk.</source>
        <translation>もう一度お試しください。繰り返す場合は、Ringiを起動し直し、ディスクを確認してください。</translation>
    </message>
    <message>
        <source>This folder is not a Ringi workspace.</source>
        <translation>このフォルダーはRingiのワークスペースではありません。</translation>
    </message>
    <message>
        <source>Nothing in it was changed.</source>
        <translation>フォルダーの中身は変更されていません。</translation>
    </message>
    <message>
        <source>Choose the folder that was named when the workspace was made.</source>
        <translation>ワークスペースの作成時に指定したフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>This workspace is already open in another window or on another computer.</source>
        <translation>このワークスペースは、別のウィンドウまたは別のコンピューターですでに開かれています。</translation>
    </message>
    <message>
        <source>Only one Ringi at a time may write to it, so that nothing is sent twice.</source>
        <translation>二重送信を防ぐため、同時に書き込めるRingiは1つだけです。</translation>
    </message>
    <message>
        <source>Use that window, or close it and open the workspace again here.</source>
        <translation>開いているウィンドウを使うか、それを閉じてから、ここで開き直してください。</translation>
    </message>
    <message>
        <source>This workspace was made by a newer version of Ringi.</source>
        <translation>このワークスペースは、より新しいバージョンのRingiで作成されています。</translation>
    </message>
    <message>
        <source>This version does not understand it and left it untouched.</source>
        <translation>このバージョンでは扱えないため、変更は加えていません。</translation>
    </message>
    <message>
        <source>Install the newer version on this computer.</source>
        <translation>このコンピューターに新しいバージョンをインストールしてください。</translation>
    </message>
    <message>
        <source>The workspace is damaged.</source>
        <translation>ワークスペースが破損しています。</translation>
    </message>
    <message>
        <source>Ringi does not open it, so that nothing wrong is sent. For whoever helps you: %1.</source>
        <translation>誤送信を防ぐため、Ringiはこのワークスペースを開きません。お問い合わせの際の情報：%1</translation>
    </message>
    <message>
        <source>Restore the folder from your last backup.</source>
        <translation>直近のバックアップからフォルダーを復元してください。</translation>
    </message>
    <message>
        <source>This folder is on a network drive.</source>
        <translation>このフォルダーはネットワークドライブ上にあります。</translation>
    </message>
    <message>
        <source>A shared drive can damage the workspace when two computers write at once.</source>
        <translation>共有ドライブでは、2台のコンピューターが同時に書き込むとワークスペースが破損することがあります。</translation>
    </message>
    <message>
        <source>Choose a folder on this computer. For several desks, use a PostgreSQL server.</source>
        <translation>このコンピューター上のフォルダーを選んでください。複数のコンピューターで使う場合は、PostgreSQLサーバーをご利用ください。</translation>
    </message>
    <message>
        <source>Only the person who made this workspace can change their record.</source>
        <translation>この登録情報は、ワークスペースを作成した本人だけが変更できます。</translation>
    </message>
    <message>
        <source>It is the root that all other records are checked against. Nothing was changed.</source>
        <translation>ほかのすべての登録情報を検証する基点となるためです。何も変更されていません。</translation>
    </message>
    <message>
        <source>Let them do it themselves.</source>
        <translation>本人に変更を依頼してください。</translation>
    </message>
    <message>
        <source>The address has letters that the relay cannot handle (it does not offer SMTPUTF8).</source>
        <translation>宛先アドレスに、送信リレーでは扱えない文字が含まれています（送信リレーがSMTPUTF8に対応していません）。</translation>
    </message>
    <message>
        <source>Nothing was sent to it.</source>
        <translation>この宛先には何も送信していません。</translation>
    </message>
    <message>
        <source>Ask for another address, or use a relay that offers SMTPUTF8.</source>
        <translation>別のアドレスを教えていただくか、SMTPUTF8に対応した送信リレーをお使いください。</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>ドメイン</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>セレクター</translation>
    </message>
    <message>
        <source>Address for unsubscribing</source>
        <translation>配信停止用のURL</translation>
    </message>
    <message>
        <source>Mail address for unsubscribing</source>
        <translation>配信停止用のメールアドレス</translation>
    </message>
    <message>
        <source>List-ID</source>
        <translation>List-ID</translation>
    </message>
    <message>
        <source>Feedback-ID</source>
        <translation>Feedback-ID</translation>
    </message>
    <message>
        <source>Write {{field}}, {{field|words for people without a value}}, or {{#if field}}words{{/if}}.</source>
        <translation>{{項目名}}、{{項目名|値がないときの言葉}}、または {{#if 項目名}}言葉{{/if}} と書いてください。</translation>
    </message>
    <message>
        <source>An address of the sender has letters before the @ that not every server takes.</source>
        <translation>差出人のアドレスの@の前に、サーバーによっては受け付けない文字があります。</translation>
    </message>
    <message>
        <source>“%1” has letters before the @ that not every server takes.</source>
        <translation>「%1」の@の前に、サーバーによっては受け付けない文字があります。</translation>
    </message>
    <message>
        <source>Answers and delivery reports might not find their way back.</source>
        <translation>返信や不達通知が届かないおそれがあります。</translation>
    </message>
    <message>
        <source>Use an address with plain Latin letters before the @ for the sender.</source>
        <translation>差出人には、@の前が半角英数字のアドレスを使ってください。</translation>
    </message>
    <message>
        <source>An attachment cannot have this name.</source>
        <translation>この名前のファイルは添付できません。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be attached under its name.</source>
        <translation>「%1」という名前のファイルは添付できません。</translation>
    </message>
    <message>
        <source>Not every computer could save a file with it.</source>
        <translation>受け取った側で保存できないおそれがあるためです。</translation>
    </message>
    <message>
        <source>Give the file another name, without characters such as / or :, and choose it again.</source>
        <translation>「/」や「:」などの記号を使わない名前に変えて、選び直してください。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルの中身が空です。</translation>
    </message>
    <message>
        <source>The file “%1” is empty.</source>
        <translation>ファイル「%1」の中身が空です。</translation>
    </message>
    <message>
        <source>It was not attached.</source>
        <translation>添付されていません。</translation>
    </message>
    <message>
        <source>Look whether it was saved completely, and choose it again.</source>
        <translation>正しく保存されているか確認し、選び直してください。</translation>
    </message>
    <message>
        <source>There are no files in this folder.</source>
        <translation>このフォルダーにファイルがありません。</translation>
    </message>
    <message>
        <source>Nothing was taken in; folders inside it do not count.</source>
        <translation>何も取り込まれていません。中にあるフォルダーは対象になりません。</translation>
    </message>
    <message>
        <source>Choose the folder that the files themselves are in.</source>
        <translation>ファイルが直接入っているフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Ringi cannot make a mail from this kind of file.</source>
        <translation>この種類のファイルからはメールを作成できません。</translation>
    </message>
    <message>
        <source>Choose a web page (.html, .htm) or a saved mail (.eml).</source>
        <translation>Webページ（.html、.htm）または保存したメール（.eml）を選んでください。</translation>
    </message>
    <message>
        <source>This file is not an image that mail programs can show.</source>
        <translation>メールソフトで表示できる画像ファイルではありません。</translation>
    </message>
    <message>
        <source>It was not inserted.</source>
        <translation>挿入されていません。</translation>
    </message>
    <message>
        <source>Choose a PNG, JPEG, GIF or WebP file.</source>
        <translation>PNG、JPEG、GIF、WebPのいずれかのファイルを選んでください。</translation>
    </message>
    <message>
        <source>The key was not taken.</source>
        <translation>鍵は登録されていません。</translation>
    </message>
    <message>
        <source>There is no private key in this file that Ringi can read.</source>
        <translation>このファイルには、Ringiで読み取れる秘密鍵がありません。</translation>
    </message>
    <message>
        <source>Choose a file in PEM form: it contains “BEGIN PRIVATE KEY”.</source>
        <translation>PEM形式のファイルを選んでください。「BEGIN PRIVATE KEY」という行が含まれています。</translation>
    </message>
    <message>
        <source>The key in this file is protected by a password.</source>
        <translation>このファイルの鍵はパスワードで保護されています。</translation>
    </message>
    <message>
        <source>Ask whoever made it for one without a password, or let Ringi make a new key.</source>
        <translation>作成した方にパスワードのない鍵を依頼するか、Ringiで新しい鍵を作成してください。</translation>
    </message>
    <message>
        <source>This file holds only the public half of a key.</source>
        <translation>このファイルには公開鍵しか含まれていません。</translation>
    </message>
    <message>
        <source>To sign, the private half is needed: choose the other file.</source>
        <translation>署名には秘密鍵が必要です。秘密鍵のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The key in this file is of a kind that does not sign mail.</source>
        <translation>このファイルの鍵は、メールの署名に使えない種類のものです。</translation>
    </message>
    <message>
        <source>Use an RSA or Ed25519 key, or let Ringi make a new one.</source>
        <translation>RSAまたはEd25519の鍵を使うか、Ringiで新しい鍵を作成してください。</translation>
    </message>
    <message>
        <source>The key in this file is too short or too long.</source>
        <translation>このファイルの鍵は短すぎるか長すぎます。</translation>
    </message>
    <message>
        <source>Use an RSA key of 2048 to 3072 bits, or let Ringi make a new one.</source>
        <translation>2048～3072ビットのRSA鍵を使うか、Ringiで新しい鍵を作成してください。</translation>
    </message>
    <message>
        <source>A test message goes to one to five different addresses.</source>
        <translation>テストメールの宛先は、異なるアドレス1～5件です。</translation>
    </message>
    <message>
        <source>Enter each address once, and at most five.</source>
        <translation>同じアドレスは1回だけ、全部で5件までにしてください。</translation>
    </message>
    <message>
        <source>A value in the list begins a link and is no address.</source>
        <translation>リンク先として差し込まれる宛先リストの値が、アドレスになっていません。</translation>
    </message>
    <message>
        <source>The message for this person cannot be made.</source>
        <translation>この宛先のメールを作成できません。</translation>
    </message>
    <message>
        <source>It must begin with https://, http://, mailto: or tel:. Correct the list, or write the beginning into the link.</source>
        <translation>値は https://、http://、mailto:、tel: のいずれかで始まる必要があります。宛先リストを訂正するか、リンクの先頭部分を本文に書いてください。</translation>
    </message>
    <message>
        <source>The address for unsubscribing is not one of a web page.</source>
        <translation>配信停止用のURLがWebページのアドレスになっていません。</translation>
    </message>
    <message>
        <source>Mail programs could not offer it.</source>
        <translation>このままではメールソフトに配信停止の操作が表示されません。</translation>
    </message>
    <message>
        <source>It must begin with https:// and have no blanks.</source>
        <translation>https:// で始まり、空白を含まないURLにしてください。</translation>
    </message>
    <message>
        <source>Two files in this folder have names that differ only in upper and lower case or in white space.</source>
        <translation>このフォルダーに、大文字と小文字または空白だけが異なる名前のファイルがあります。</translation>
    </message>
    <message>
        <source>A value in the list would find both. Nothing was taken in.</source>
        <translation>宛先リストの1つの値に両方のファイルが該当してしまうため、何も取り込まれていません。</translation>
    </message>
    <message>
        <source>Rename one of them and choose the folder again.</source>
        <translation>片方の名前を変えて、フォルダーを選び直してください。</translation>
    </message>
    <message>
        <source>The sender already has a signing key of this kind.</source>
        <translation>この差出人には、同じ種類の署名鍵がすでにあります。</translation>
    </message>
    <message>
        <source>Remove the old key first, or choose the other kind.</source>
        <translation>先に古い鍵を削除するか、もう一方の種類を選んでください。</translation>
    </message>
    <message>
        <source>There already is a template with this name.</source>
        <translation>同じ名前のテンプレートがすでにあります。</translation>
    </message>
    <message>
        <source>Upper and lower case do not count. Nothing was saved.</source>
        <translation>大文字と小文字は区別されません。何も保存されていません。</translation>
    </message>
    <message>
        <source>For some recipients it is not known whether they got the message.</source>
        <translation>メールが届いたかどうか分からない宛先が残っています。</translation>
    </message>
    <message>
        <source>Who is written to again could get it twice, so no new campaign was made.</source>
        <translation>もう一度送ると二重に届く宛先が出るおそれがあるため、新しい配信は作成していません。</translation>
    </message>
    <message>
        <source>Settle those messages first; then try again.</source>
        <translation>先に結果不明のメールの結果を確定してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The relay did not accept the access token.</source>
        <translation>送信リレーがアクセストークンを受け付けませんでした。</translation>
    </message>
    <message>
        <source>Nothing was sent. Tokens expire or are revoked.</source>
        <translation>何も送信されていません。トークンは期限が切れたり、取り消されたりすることがあります。</translation>
    </message>
    <message>
        <source>Get a new token from the provider and save it under Settings, Relay.</source>
        <translation>送信リレーの提供元から新しいトークンを取得し、「設定」の「送信リレー」に保存してください。</translation>
    </message>
    <message>
        <source>The relay could not prove that it knows your password.</source>
        <translation>送信リレーが本物であること（あなたのパスワードを知っていること）を確認できませんでした。</translation>
    </message>
    <message>
        <source>It may not be your relay at all. Your password was not told to it, and nothing was sent.</source>
        <translation>本来の送信リレーではない可能性があります。パスワードは渡しておらず、何も送信されていません。</translation>
    </message>
    <message>
        <source>Do not try again from this network. Ask the relay’s provider.</source>
        <translation>このネットワークからは再試行せず、送信リレーの提供元に問い合わせてください。</translation>
    </message>
    <message>
        <source>The relay asks for a weaker sign-in than before, or than is safe.</source>
        <translation>送信リレーが、以前より弱い認証方式、または安全でない認証方式を求めています。</translation>
    </message>
    <message>
        <source>Somebody in between may want your password, so it was not told. Nothing was sent.</source>
        <translation>通信の途中で第三者がパスワードを盗もうとしているおそれがあるため、パスワードは渡していません。何も送信されていません。</translation>
    </message>
    <message>
        <source>Ask the relay’s provider whether the sign-in was changed.</source>
        <translation>認証方式が変更されたかどうか、送信リレーの提供元に確認してください。</translation>
    </message>
    <message>
        <source>The relay’s way of signing in would keep this computer busy for too long.</source>
        <translation>送信リレーの認証の設定では、このコンピューターでの計算に時間がかかりすぎます。</translation>
    </message>
    <message>
        <source>Ask the relay’s provider to set a lower iteration count (SCRAM).</source>
        <translation>送信リレーの提供元に、SCRAMの反復回数を減らすよう依頼してください。</translation>
    </message>
    <message>
        <source>The relay wants the password to be set anew first.</source>
        <translation>送信リレーが、先にパスワードを再設定するよう求めています。</translation>
    </message>
    <message>
        <source>Sign in at the provider’s web page, set a password, and enter it under Settings, Relay.</source>
        <translation>提供元のWebページにサインインしてパスワードを設定し、「設定」の「送信リレー」に入力してください。</translation>
    </message>
    <message>
        <source>The relay cannot check passwords at the moment.</source>
        <translation>送信リレーは現在、パスワードを確認できない状態です。</translation>
    </message>
    <message>
        <source>Ringi tries again by itself while a run is going on.</source>
        <translation>送信中であれば、Ringiが自動で再試行します。</translation>
    </message>
    <message>
        <source>The relay says that the connection is not encrypted.</source>
        <translation>送信リレーは、接続が暗号化されていないと応答しています。</translation>
    </message>
    <message>
        <source>It was, so something between Ringi and the relay’s sign-in is set up wrongly. Nothing was sent.</source>
        <translation>実際には暗号化されているため、送信リレー側の認証の設定などに誤りがあると考えられます。何も送信されていません。</translation>
    </message>
    <message>
        <source>Ask the relay’s provider.</source>
        <translation>送信リレーの提供元に問い合わせてください。</translation>
    </message>
    <message>
        <source>The campaign may only go over encrypted hops, and the relay does not offer that (REQUIRETLS).</source>
        <translation>この配信は、暗号化された経路だけで送る設定ですが、送信リレーが対応していません（REQUIRETLS）。</translation>
    </message>
    <message>
        <source>Use a relay that offers REQUIRETLS, or make a new revision without this setting.</source>
        <translation>REQUIRETLSに対応した送信リレーを使うか、この指定を外した改訂版を作ってください。</translation>
    </message>
    <message>
        <source>Too many recipients were refused for good.</source>
        <translation>最初に送信した宛先のうち、拒否された件数が多すぎます。</translation>
    </message>
    <message>
        <source>Ringi paused the campaign before more were tried.</source>
        <translation>それ以上送信しないよう、Ringiが配信を一時停止しました。</translation>
    </message>
    <message>
        <source>Look at the reasons under Delivery. Resume it if they are harmless; otherwise stop it and check list and sender.</source>
        <translation>「配信状況」で理由を確認してください。問題がなければ再開し、そうでなければ中止して、宛先リストと差出人を見直してください。</translation>
    </message>
    <message>
        <source>The message is larger than the relay takes.</source>
        <translation>メールが、送信リレーの受け付ける大きさを超えています。</translation>
    </message>
    <message>
        <source>It was not sent.</source>
        <translation>送信されていません。</translation>
    </message>
    <message>
        <source>Use smaller attachments or links to them, or ask the relay’s provider for a higher limit.</source>
        <translation>添付ファイルを小さくするかリンクに置き換えてください。または、送信リレーの提供元に上限の引き上げを依頼してください。</translation>
    </message>
    <message>
        <source>The relay cannot handle the characters of this message as they are (it does not offer 8BITMIME).</source>
        <translation>送信リレーが、このメールの文字をそのままでは扱えません（8BITMIMEに対応していません）。</translation>
    </message>
    <message>
        <source>Use a relay that offers 8BITMIME.</source>
        <translation>8BITMIMEに対応した送信リレーを使ってください。</translation>
    </message>
    <message>
        <source>The relay has another host, port, user name or sign-in in the settings than when the campaign was approved.</source>
        <translation>送信リレーのホスト、ポート、ユーザー名、認証方法のいずれかが、承認後に設定で変更されています。</translation>
    </message>
    <message>
        <source>Nothing more was sent, so that no password goes to a server it is not meant for.</source>
        <translation>別のサーバーにパスワードを渡さないよう、これ以上の送信は行っていません。</translation>
    </message>
    <message>
        <source>Set the relay as it was and resume the campaign. Or stop it and have a new one approved that uses the relay as it is now.</source>
        <translation>送信リレーの設定を元に戻して再開するか、この配信を中止し、現在の送信リレーを使う配信を新たに作成して承認を受けてください。</translation>
    </message>
    <message>
        <source>It is too early to seal it.</source>
        <translation>まだ押印できません。</translation>
    </message>
    <message>
        <source>The office&apos;s rule wants some time to pass after it was submitted.</source>
        <translation>承認ルールにより、提出後に一定の時間をおく必要があります。</translation>
    </message>
    <message>
        <source>Seal it later: what you looked at stays looked at.</source>
        <translation>時間をおいて押印してください。確認済みの項目はそのまま残ります。</translation>
    </message>
    <message>
        <source>The number you said is not the number of recipients.</source>
        <translation>回答された件数が宛先の件数と一致しません。</translation>
    </message>
    <message>
        <source>It was not sealed: in a split review all figures must agree.</source>
        <translation>押印されませんでした。分担承認では、すべての件数が一致する必要があります。</translation>
    </message>
    <message>
        <source>Find out why, or return the campaign.</source>
        <translation>理由を確認するか、配信を差し戻してください。</translation>
    </message>
    <message>
        <source>What was sealed is not what would happen now, so the seals have lapsed and nothing leaves.</source>
        <translation>承認された内容と現在の設定が異なるため、承認印は失効しました。メールは送信されません。</translation>
    </message>
    <message>
        <source>If it is still wanted, revise it and hand it in again.</source>
        <translation>配信が必要な場合は、改訂して再度提出してください。</translation>
    </message>
    <message>
        <source>The office&apos;s rules for its review were changed.</source>
        <translation>承認ルールが変更されました。</translation>
    </message>
    <message>
        <source>The sender was changed.</source>
        <translation>差出人が変更されました。</translation>
    </message>
    <message>
        <source>The keys that sign for the sender were changed.</source>
        <translation>差出人の署名鍵が変更されました。</translation>
    </message>
    <message>
        <source>The seals were given too long ago.</source>
        <translation>承認印の有効期間が過ぎました。</translation>
    </message>
    <message>
        <source>The office lets them hold for a time only; nothing leaves.</source>
        <translation>承認印は一定期間のみ有効です。メールは送信されません。</translation>
    </message>
    <message>
        <source>The code is not right.</source>
        <translation>コードが正しくありません。</translation>
    </message>
    <message>
        <source>Type the six digits that your app shows now. If they are refused again, look whether the clocks of this computer and of your device are right.</source>
        <translation>アプリに今表示されている6桁の数字を入力してください。それでも拒否される場合は、このコンピューターとお使いの端末の時計が合っているか確認してください。</translation>
    </message>
    <message>
        <source>The code from your app is needed too.</source>
        <translation>アプリのコードも必要です。</translation>
    </message>
    <message>
        <source>Type the password again, and the six digits that your app shows now.</source>
        <translation>もう一度パスワードを入力し、アプリに今表示されている6桁の数字を入力してください。</translation>
    </message>
    <message>
        <source>This code was used before.</source>
        <translation>このコードはすでに使われています。</translation>
    </message>
    <message>
        <source>Each code is good once. Nothing was changed.</source>
        <translation>コードは1回しか使えません。何も変更されていません。</translation>
    </message>
    <message>
        <source>Wait until your app shows the next one, half a minute at most.</source>
        <translation>アプリに次のコードが表示されるまで、最長30秒お待ちください。</translation>
    </message>
    <message>
        <source>Too many codes were wrong.</source>
        <translation>コードの誤りが続きました。</translation>
    </message>
    <message>
        <source>No code is looked at for ten minutes, not even the right one. Nothing was changed; the attempts are in the audit log.</source>
        <translation>これから10分間は、正しいコードも受け付けません。何も変更されていません。試行は監査ログに残っています。</translation>
    </message>
    <message>
        <source>Wait ten minutes. If it was not you, change your password now.</source>
        <translation>10分お待ちください。ご自身の操作でない場合は、すぐにパスワードを変更してください。</translation>
    </message>
    <message>
        <source>Nobody removes their own codes without one.</source>
        <translation>自分のコードは、コードなしでは解除できません。</translation>
    </message>
    <message>
        <source>Whoever learned your password could do it too. Nothing was changed.</source>
        <translation>解除できると、あなたのパスワードを知った人も解除できてしまいます。何も変更されていません。</translation>
    </message>
    <message>
        <source>Switch them off under Settings, Your settings, with a code; or ask another administrator.</source>
        <translation>「設定」の「個人設定」でコードを使って無効にするか、ほかの管理者に依頼してください。</translation>
    </message>
</context>
<context>
    <name>ringi::ExportDialog</name>
    <message>
        <source>Export the audit log</source>
        <translation>監査ログの書き出し</translation>
    </message>
    <message>
        <source>The whole log is written, from the first entry to the last. Anyone can prove later that nothing in it was changed, without Ringi.</source>
        <translation>最初から最後まで、すべての記録を書き出します。内容が変更されていないことは、後日Ringiがなくても検証できます。</translation>
    </message>
    <message>
        <source>CSV, for Excel</source>
        <translation>CSV（Excel用）</translation>
    </message>
    <message>
        <source>JSON Lines, for programs</source>
        <translation>JSON Lines（プログラム用）</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>保存先(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Choose a place…</source>
        <translation>保存先を選ぶ(&amp;C)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Say where the file should go.</source>
        <translation>保存先を指定してください。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>日時（UTC）</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>About</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>ハッシュ値</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
</context>
<context>
    <name>ringi::FieldMenu</name>
    <message>
        <source>&amp;Insert a field</source>
        <translation>差し込み項目を入れる(&amp;I)</translation>
    </message>
    <message>
        <source>Only if there is a value…</source>
        <translation>値があるときだけ…</translation>
    </message>
</context>
<context>
    <name>ringi::FiguresPart</name>
    <message>
        <source>Take the number from where it comes from - the members&apos; register, the customer system - and not from this program or from a colleague. What the others say is shown to nobody before all have said theirs.</source>
        <translation>件数は、会員名簿や顧客システムなど元の資料で確認してください。このプログラムや他の担当者から聞いた数は使わないでください。全員が回答するまで、ほかの人の回答は誰にも表示されません。</translation>
    </message>
    <message>
        <source>Who gets this</source>
        <translation>誰に送るか</translation>
    </message>
    <message>
        <source>List</source>
        <translation>宛先リスト</translation>
    </message>
</context>
<context>
    <name>ringi::FileList</name>
    <message>
        <source>Picture %1</source>
        <translation>画像 %1</translation>
    </message>
    <message>
        <source>in the HTML</source>
        <translation>HTML内</translation>
    </message>
    <message>
        <source>attached</source>
        <translation>添付</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>where it is, size, type</comment>
        <translation>%1、%2、%3</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>コピーを保存…</translation>
    </message>
    <message>
        <source>Save a copy of %1</source>
        <translation>%1 のコピーを保存</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>コピーを保存</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>画像なし</translation>
    </message>
    <message>
        <source>You have not looked inside yet.</source>
        <translation>まだ中身を確かめていません。</translation>
    </message>
    <message>
        <source>Look inside…</source>
        <translation>中身を見る…</translation>
    </message>
    <message>
        <source>Look inside %1</source>
        <translation>%1の中身を見る</translation>
    </message>
    <message>
        <source>You have looked inside.</source>
        <translation>中身を確かめました。</translation>
    </message>
</context>
<context>
    <name>ringi::FilesSection</name>
    <message>
        <source>&amp;Attachments</source>
        <translation>添付ファイル(&amp;A)</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>添付ファイル</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Everybody gets these. A name may hold fields: {{name}}.pdf. Files can also be dropped here.</source>
        <translation>全員に送られます。名前には差し込み項目も使えます（例：{{name}}.pdf）。ここにファイルをドロップすることもできます。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Add f&amp;iles…</source>
        <translation>ファイルを追加(&amp;I)…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変える</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Moves the attachment up</source>
        <translation>添付ファイルを一つ上へ移します</translation>
    </message>
    <message>
        <source>Moves the attachment down</source>
        <translation>添付ファイルを一つ下へ移します</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>ファイルを追加</translation>
    </message>
    <message>
        <source>It is larger than %1, which no relay takes.</source>
        <translation>%1を超えているため、送信リレーが受け付けません。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルが空です。</translation>
    </message>
    <message>
        <source>Its name cannot be used in a mail.</source>
        <translation>この名前はメールでは使えません。</translation>
    </message>
    <message>
        <source>%1 was not added. %2</source>
        <comment>file name, reason</comment>
        <translation>「%1」は追加されませんでした。%2</translation>
    </message>
    <message>
        <source>No attachments</source>
        <translation>添付ファイルはありません</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1 together</source>
        <translation>
            <numerusform>%n件、合計%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking files in…</source>
        <translation>ファイルを取り込んでいます…</translation>
    </message>
    <message>
        <source>Look inside…</source>
        <translation>中身を見る…</translation>
    </message>
</context>
<context>
    <name>ringi::FindingWords</name>
    <message>
        <source>%1, first number %2 of the list</source>
        <translation>%1、最初はリストの%2番</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1の%2行%3文字目</translation>
    </message>
    <message>
        <source>the sender’s name</source>
        <translation>差出人の名前</translation>
    </message>
    <message>
        <source>the sender’s address</source>
        <translation>差出人のアドレス</translation>
    </message>
    <message>
        <source>the reply address</source>
        <translation>返信先アドレス</translation>
    </message>
    <message>
        <source>the bounce address</source>
        <translation>不達通知の送り先アドレス</translation>
    </message>
    <message>
        <source>the relay’s host name</source>
        <translation>送信リレーのホスト名</translation>
    </message>
    <message>
        <source>the relay’s port</source>
        <translation>送信リレーのポート</translation>
    </message>
    <message>
        <source>the relay’s encryption</source>
        <translation>送信リレーの暗号化</translation>
    </message>
    <message>
        <source>the relay</source>
        <translation>送信リレー</translation>
    </message>
    <message>
        <source>The intent card is not complete.</source>
        <translation>目的カードに未記入の項目があります。</translation>
    </message>
    <message>
        <source>Say who gets this, why, about how many, and who asked for it.</source>
        <translation>誰に、なぜ、およそ何人に送るのか、誰の依頼かを記入してください。</translation>
    </message>
    <message>
        <source>The list has another number of people than the intent card.</source>
        <translation>宛先リストの件数が目的カードの想定件数と異なります。</translation>
    </message>
    <message>
        <source>Compare the two before you go on.</source>
        <translation>先へ進む前に両方を見比べてください。</translation>
    </message>
    <message>
        <source>The intent card speaks of %1, the list has %2.</source>
        <translation>目的カードでは%1ですが、宛先リストは%2です。</translation>
    </message>
    <message>
        <source>Is it the right list? If so, correct the card.</source>
        <translation>宛先リストに間違いはありませんか。正しい場合は目的カードを訂正してください。</translation>
    </message>
    <message>
        <source>There is something wrong with %1.</source>
        <translation>%1に問題があります。</translation>
    </message>
    <message>
        <source>An administrator can correct it under Settings, Senders.</source>
        <translation>管理者が「設定」の「差出人」で訂正できます。</translation>
    </message>
    <message>
        <source>The way out is not complete: %1 is missing.</source>
        <translation>送信の設定が足りません。未設定の項目：%1</translation>
    </message>
    <message>
        <source>Choose a sender; an administrator sets up relays under Settings, Relay.</source>
        <translation>差出人を選んでください。送信リレーは管理者が「設定」の「送信リレー」で登録します。</translation>
    </message>
    <message>
        <source>There is nobody to send it to.</source>
        <translation>送る相手がいません。</translation>
    </message>
    <message>
        <source>Choose a list that has people in it.</source>
        <translation>宛先が登録されている宛先リストを選んでください。</translation>
    </message>
    <message>
        <source>The list has two columns called “%1”.</source>
        <translation>宛先リストに「%1」という列が2つあります。</translation>
    </message>
    <message>
        <source>Rename one of them in the spreadsheet and import the list again.</source>
        <translation>表計算ソフトで片方の列名を変え、宛先リストをもう一度取り込んでください。</translation>
    </message>
    <message>
        <source>There are addresses that no mail can reach%1.</source>
        <translation>メールの届かないアドレスがあります%1。</translation>
    </message>
    <message>
        <source>Correct them in the spreadsheet and import the list again.</source>
        <translation>表計算ソフトで訂正し、宛先リストをもう一度取り込んでください。</translation>
    </message>
    <message>
        <source>Somebody is on the list more than once%1.</source>
        <translation>宛先リストに重複している宛先があります%1。</translation>
    </message>
    <message>
        <source>Nobody gets a campaign twice: remove the repeats and import the list again.</source>
        <translation>同じ配信が二度届くことのないよう、重複を取り除いて宛先リストをもう一度取り込んでください。</translation>
    </message>
    <message>
        <source>Fill in the list, or write {{%1|words instead}}.</source>
        <translation>宛先リストに値を補うか、{{%1|代わりの言葉}} と書いてください。</translation>
    </message>
    <message>
        <source>The list has no column called “%1” (%2).</source>
        <translation>宛先リストに「%1」という列がありません（%2）。</translation>
    </message>
    <message>
        <source>The subject is empty%1.</source>
        <translation>件名が空です%1。</translation>
    </message>
    <message>
        <source>Write what the mail is about.</source>
        <translation>メールの用件を書いてください。</translation>
    </message>
    <message>
        <source>The subject has a line break or another hidden character in it.</source>
        <translation>件名に改行などの見えない文字が含まれています。</translation>
    </message>
    <message>
        <source>Type the subject again in one line.</source>
        <translation>件名を1行で入力し直してください。</translation>
    </message>
    <message>
        <source>The subject has %1 characters; more than %2 are not read%3.</source>
        <translation>件名が%1文字あります。%2文字を超える部分は読まれません%3。</translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation>短くしてください。</translation>
    </message>
    <message>
        <source>The values of “%1” break the subject into lines%2.</source>
        <translation>「%1」の値に改行があり、件名が途中で切れてしまいます%2。</translation>
    </message>
    <message>
        <source>Remove the line breaks in the spreadsheet and import the list again.</source>
        <translation>表計算ソフトで改行を取り除き、宛先リストをもう一度取り込んでください。</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>本文が空です。</translation>
    </message>
    <message>
        <source>Write the text of the mail.</source>
        <translation>メールの本文を書いてください。</translation>
    </message>
    <message>
        <source>The text is too large (%1 KB; at most %2 KB).</source>
        <translation>本文が大きすぎます（%1 KB、上限は%2 KB）。</translation>
    </message>
    <message>
        <source>There is a character that no mail can hold%1.</source>
        <translation>メールで送れない文字があります%1。</translation>
    </message>
    <message>
        <source>Type the place again instead of pasting it.</source>
        <translation>貼り付けず、その箇所を入力し直してください。</translation>
    </message>
    <message>
        <source>A merge field is not written as it should be (%1).</source>
        <translation>差し込み項目の書き方が正しくありません（%1）。</translation>
    </message>
    <message>
        <source>The latest time for this campaign is already over or before the earliest.</source>
        <translation>この配信の期限がすでに過ぎているか、開始日時より前になっています。</translation>
    </message>
    <message>
        <source>Choose another time.</source>
        <translation>別の日時を選んでください。</translation>
    </message>
    <message>
        <source>There is no time zone called “%1”.</source>
        <translation>「%1」というタイムゾーンはありません。</translation>
    </message>
    <message>
        <source>Choose a time zone from the list.</source>
        <translation>一覧からタイムゾーンを選んでください。</translation>
    </message>
    <message>
        <source>The pace cannot be right.</source>
        <translation>送信の速さの指定が正しくありません。</translation>
    </message>
    <message>
        <source>Enter messages per minute, or 0 for as fast as the relay.</source>
        <translation>1分あたりの通数を入力してください。0にすると送信リレーの速さに合わせます。</translation>
    </message>
    <message>
        <source>intent card</source>
        <translation>目的カード</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>relay</source>
        <translation>送信リレー</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>merge fields</source>
        <translation>差し込み項目</translation>
    </message>
    <message>
        <source>values of merge fields</source>
        <translation>差し込み項目の値</translation>
    </message>
    <message>
        <source>characters in merge values</source>
        <translation>差し込む値の文字</translation>
    </message>
    <message>
        <source>timing</source>
        <translation>送信時期</translation>
    </message>
    <message>
        <source>A check could not be done: %1.</source>
        <translation>確認できなかった項目があります：%1</translation>
    </message>
    <message>
        <source>What cannot be checked is not sent. Try again; if it happens again, tell an administrator (%1).</source>
        <translation>確認できないものは送信されません。もう一度お試しください。繰り返す場合は管理者に知らせてください（%1）。</translation>
    </message>
    <message>
        <source>A check found something (%1).</source>
        <translation>確認で問題が見つかりました（%1）。</translation>
    </message>
    <message>
        <source>For your information</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Must be solved</source>
        <translation>要解決</translation>
    </message>
    <message>
        <source>Intent card</source>
        <translation>目的カード</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>送信時期</translation>
    </message>
    <message>
        <source>There are addresses with letters before the @ that not every relay takes%1.</source>
        <translation>@の前に、送信リレーによっては受け付けない文字を含むアドレスがあります%1。</translation>
    </message>
    <message>
        <source>Ask the relay’s provider for SMTPUTF8, or ask these people for another address. Without it, Ringi sends them nothing.</source>
        <translation>送信リレーの提供元にSMTPUTF8への対応を確認するか、該当する方に別のアドレスを確認してください。対応していない場合、この宛先には送信されません。</translation>
    </message>
    <message>
        <source>signature and unsubscribing</source>
        <translation>署名と配信停止</translation>
    </message>
    <message>
        <source>formatted text</source>
        <translation>書式付き本文</translation>
    </message>
    <message>
        <source>attachments</source>
        <translation>添付ファイル</translation>
    </message>
    <message>
        <source>files for each person</source>
        <translation>宛先ごとのファイル</translation>
    </message>
    <message>
        <source>a script</source>
        <translation>スクリプト</translation>
    </message>
    <message>
        <source>a form</source>
        <translation>入力フォーム</translation>
    </message>
    <message>
        <source>a redirection to another page</source>
        <translation>別のページへの自動転送</translation>
    </message>
    <message>
        <source>an embedded object</source>
        <translation>埋め込みオブジェクト</translation>
    </message>
    <message>
        <source>a style sheet from elsewhere</source>
        <translation>外部のスタイルシート</translation>
    </message>
    <message>
        <source>a frame with another page</source>
        <translation>別のページを表示するフレーム</translation>
    </message>
    <message>
        <source>a link that does not lead to a page or an address</source>
        <translation>ページやアドレス以外を開くリンク</translation>
    </message>
    <message>
        <source>a style that loads or hides something</source>
        <translation>外部の読み込みや表示の隠蔽を行うスタイル</translation>
    </message>
    <message>
        <source>a comment that some mail programs run</source>
        <translation>一部のメールソフトが実行するコメント</translation>
    </message>
    <message>
        <source>something unknown</source>
        <translation>不明な要素</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>テキスト形式の本文</translation>
    </message>
    <message>
        <source>Formatted text</source>
        <translation>書式付き本文</translation>
    </message>
    <message>
        <source>Name of an attachment</source>
        <translation>添付ファイルの名前</translation>
    </message>
    <message>
        <source>Address for unsubscribing</source>
        <translation>配信停止用のURL</translation>
    </message>
    <message>
        <source>It belongs to the sender: an administrator can correct it under Settings, Senders.</source>
        <translation>差出人の設定に含まれています。管理者が「設定」の「差出人」で訂正できます。</translation>
    </message>
    <message>
        <source>The mail is signed for %1, but the sender’s address is at %2.</source>
        <translation>署名のドメインは%1ですが、差出人のアドレスは%2のものです。</translation>
    </message>
    <message>
        <source>Receivers may take it for a forgery. An administrator can make a signing key for the right domain under Settings, Senders.</source>
        <translation>受信側でなりすましと判断されるおそれがあります。管理者が「設定」の「差出人」で、正しいドメインの署名鍵を作成できます。</translation>
    </message>
    <message>
        <source>The address for unsubscribing does not begin with https://.</source>
        <translation>配信停止用のURLが https:// で始まっていません。</translation>
    </message>
    <message>
        <source>Mail programs would not offer it. An administrator can correct it under Settings, Senders.</source>
        <translation>このままではメールソフトに配信停止の操作が表示されません。管理者が「設定」の「差出人」で訂正できます。</translation>
    </message>
    <message>
        <source>The list has no column called “%1”, by which everybody’s own file is found.</source>
        <translation>宛先ごとのファイルを探すための「%1」という列が、宛先リストにありません。</translation>
    </message>
    <message>
        <source>Choose another column for the files, or another list.</source>
        <translation>ファイルを探す列か、宛先リストを選び直してください。</translation>
    </message>
    <message>
        <source>There is no file for some people%1.</source>
        <translation>添付するファイルが見つからない宛先があります%1。</translation>
    </message>
    <message>
        <source>Compare the names of the files with the column of the list; then take the folder in again, or correct the list.</source>
        <translation>ファイル名と宛先リストの列の値を見比べ、フォルダーを取り込み直すか、宛先リストを訂正してください。</translation>
    </message>
    <message>
        <source>Some people would get a file that somebody else gets too%1; the first of them gets that of number %2.</source>
        <translation>ほかの宛先と同じファイルが添付される宛先があります%1。最初の宛先のファイルは%2番の宛先と同じです。</translation>
    </message>
    <message>
        <source>Everybody must have a file of their own. Correct the column of the list, or attach a file that is for all to the mail itself.</source>
        <translation>宛先ごとに別々のファイルが必要です。宛先リストの列を訂正してください。全員に共通のファイルは、通常の添付ファイルとして付けてください。</translation>
    </message>
    <message>
        <source>There are files in the folder that nobody gets: %1.</source>
        <translation>どの宛先にも添付されないファイルがフォルダーにあります：%1件。</translation>
    </message>
    <message>
        <source>Is somebody missing from the list? If not, leave it as it is.</source>
        <translation>宛先リストから漏れている方がいないか確認してください。いなければ、このままで構いません。</translation>
    </message>
    <message>
        <source>The mail has a formatted text but no plain text.</source>
        <translation>書式付き本文だけで、テキスト形式の本文がありません。</translation>
    </message>
    <message>
        <source>Some people read plain text only, and filters distrust mail without it. Make it from the formatted text.</source>
        <translation>テキスト形式だけで読む方もいます。また、テキスト形式のないメールは迷惑メールと判定されやすくなります。書式付き本文から作成してください。</translation>
    </message>
    <message>
        <source>The plain text and the formatted text do not say the same.</source>
        <translation>テキスト形式の本文と書式付き本文の内容が一致していません。</translation>
    </message>
    <message>
        <source>Was one of them changed and the other forgotten? Compare the two, or make the plain text anew from the formatted text.</source>
        <translation>片方だけを変更していませんか。両方を見比べるか、書式付き本文からテキスト形式の本文を作り直してください。</translation>
    </message>
    <message>
        <source>The formatted text has something that no mail may have: %1.</source>
        <translation>書式付き本文に、メールでは使えないものが含まれています：%1。</translation>
    </message>
    <message>
        <source>Places: %1, the first in line %2. Remove it, or import the text again: Ringi leaves it out then.</source>
        <translation>該当箇所は%1か所で、最初は%2行目です。取り除くか、本文を取り込み直してください。取り込むときにRingiが除去します。</translation>
    </message>
    <message>
        <source>Images of the formatted text are missing: %1.</source>
        <translation>書式付き本文の画像が足りません：%1点。</translation>
    </message>
    <message>
        <source>Insert them again, or remove their places from the text.</source>
        <translation>画像を挿入し直すか、本文から該当箇所を取り除いてください。</translation>
    </message>
    <message>
        <source>Images would be loaded from the internet: %1, from %2.</source>
        <translation>インターネットから読み込まれる画像があります：%1点（%2）。</translation>
    </message>
    <message>
        <source>Most mail programs do not show them, and whoever keeps them sees who reads the mail. Better insert them into the mail.</source>
        <translation>多くのメールソフトでは表示されません。また、画像の提供元に、誰がメールを読んだかが分かってしまいます。画像をメールに挿入することをお勧めします。</translation>
    </message>
    <message>
        <source>A link does not become an address for some people%1.</source>
        <translation>リンク先が正しいアドレスにならない宛先があります%1。</translation>
    </message>
    <message>
        <source>The value in the list must begin with https://, http://, mailto: or tel:. Correct the list, or write the beginning into the link.</source>
        <translation>宛先リストの値は https://、http://、mailto:、tel: のいずれかで始まる必要があります。宛先リストを訂正するか、リンクの先頭部分を本文に書いてください。</translation>
    </message>
    <message>
        <source>The attachment “%1” is a program.</source>
        <translation>添付ファイル「%1」はプログラムです。</translation>
    </message>
    <message>
        <source>Most mail servers refuse such a mail. Put it on a web page and send the link.</source>
        <translation>多くのメールサーバーで受信を拒否されます。Webページに置き、リンクを送ってください。</translation>
    </message>
    <message>
        <source>Two attachments are called “%1”.</source>
        <translation>「%1」という名前の添付ファイルが2つあります。</translation>
    </message>
    <message>
        <source>Remove one of them or rename it.</source>
        <translation>片方を取り除くか、名前を変えてください。</translation>
    </message>
    <message>
        <source>With its attachments the mail has %1; hardly any mailbox takes more than %2.</source>
        <translation>添付ファイルを含めたメールの大きさが%1あります。%2を超えるメールは、ほとんどのメールボックスで受信できません。</translation>
    </message>
    <message>
        <source>With its attachments the mail has %1; many mailboxes refuse more than %2.</source>
        <translation>添付ファイルを含めたメールの大きさが%1あります。%2を超えるメールは、受信を拒否されることが多くあります。</translation>
    </message>
    <message>
        <source>Remove attachments or make them smaller, or send a link to them.</source>
        <translation>添付ファイルを減らすか小さくするか、リンクで送ってください。</translation>
    </message>
    <message>
        <source>Better make the attachments smaller, or send a link to them.</source>
        <translation>添付ファイルを小さくするか、リンクで送ることをお勧めします。</translation>
    </message>
    <message>
        <source>%1: the merge field “%2” has no value for some people%3.</source>
        <translation>%1：差し込み項目「%2」の値がない宛先があります%3。</translation>
    </message>
    <message>
        <source>Check the spelling; “Insert a field” offers the columns of the list.</source>
        <translation>つづりを確認してください。「差し込み項目を入れる」で宛先リストの列を選べます。</translation>
    </message>
    <message>
        <source>Write {{field}}, {{field|words for people without a value}}, or {{#if field}}words{{/if}}.</source>
        <translation>{{項目名}}、{{項目名|値がないときの言葉}}、または {{#if 項目名}}言葉{{/if}} と書いてください。</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>添付ファイル</translation>
    </message>
    <message>
        <source>The quiet hours cannot be right.</source>
        <translation>送信しない時間帯の設定が正しくありません。</translation>
    </message>
    <message>
        <source>They must end at another time than they begin, within one day.</source>
        <translation>0時から24時までの間で、開始と終了に異なる時刻を指定してください。</translation>
    </message>
    <message>
        <source>Between the earliest and the latest time there are only quiet hours.</source>
        <translation>送信できる期間のすべてが、送信しない時間帯に入っています。</translation>
    </message>
    <message>
        <source>Nothing could ever be sent. Choose a later end or other quiet hours.</source>
        <translation>このままでは1通も送信できません。期限を遅くするか、送信しない時間帯を変更してください。</translation>
    </message>
    <message>
        <source>The earliest time lies in the quiet hours: it starts at %1.</source>
        <translation>開始日時が送信しない時間帯に入っています。送信は%1に始まります。</translation>
    </message>
    <message>
        <source>If that is what you want, leave it as it is.</source>
        <translation>それで問題なければ、このままで構いません。</translation>
    </message>
    <message>
        <source>The share of refusals at which it pauses cannot be right.</source>
        <translation>一時停止する拒否の割合が正しくありません。</translation>
    </message>
    <message>
        <source>Enter a percentage from 1 to 100.</source>
        <translation>1から100までのパーセント値を入力してください。</translation>
    </message>
    <message>
        <source>Answers leave the office: they go to %1.</source>
        <translation>返信が社外（%1）に届きます。</translation>
    </message>
    <message>
        <source>None of the office’s senders is there. Make sure that this is meant so.</source>
        <translation>登録されている差出人のドメインではありません。意図どおりか確認してください。</translation>
    </message>
    <message>
        <source>No campaign ever came from this address.</source>
        <translation>この差出人アドレスからの配信は初めてです。</translation>
    </message>
    <message>
        <source>Recipients do not know it yet. Make sure that it is spelt right.</source>
        <translation>受信者にとって見慣れないアドレスです。つづりに誤りがないか確認してください。</translation>
    </message>
    <message numerus="yes">
        <source>It is to begin later than seals hold: %n day(s).</source>
        <translation>
            <numerusform>送信開始が承認印の有効期間（%n日）より後になっています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sealed too early, it would have to be reviewed again. Hand it in later, or let it begin earlier.</source>
        <translation>早く押印すると、もう一度承認が必要になります。提出を遅らせるか、送信開始を早めてください。</translation>
    </message>
    <message>
        <source>what is in the attachments</source>
        <translation>添付ファイルの中身</translation>
    </message>
    <message>
        <source>The attachment “%1” is not what its name says: it is %2.</source>
        <translation>添付ファイル「%1」は、名前と中身が異なります。中身は%2です。</translation>
    </message>
    <message>
        <source>Is it the right file? If so, give it the right ending.</source>
        <translation>正しいファイルですか。正しければ、拡張子を直してください。</translation>
    </message>
    <message>
        <source>The attachment “%1” could not be looked into.</source>
        <translation>添付ファイル「%1」の中身を確かめられませんでした。</translation>
    </message>
    <message>
        <source>Better attach a file that can be looked into, such as a PDF without a password.</source>
        <translation>パスワードのないPDFなど、中身を確かめられるファイルを添付してください。</translation>
    </message>
    <message>
        <source>The attachment “%1” holds what is not seen at once: %2.</source>
        <translation>添付ファイル「%1」には、一見して分からないものがあります：%2。</translation>
    </message>
    <message>
        <source>Open it with “Look inside”. What is not meant for the recipients must come out of the file; a PDF of it is often better.</source>
        <translation>送る相手に見せないものは、ファイルから取り除いてください。PDFにして添付するほうがよいことも多くあります。</translation>
    </message>
    <message>
        <source>The attachment “%1” holds %2 mail addresses.</source>
        <translation>添付ファイル「%1」に、メールアドレスが%2件あります。</translation>
    </message>
    <message>
        <source>Is everybody meant to get them? A list of customers attached by mistake cannot be called back.</source>
        <translation>全員に渡してよいものですか。誤って添付した顧客名簿は、取り戻せません。</translation>
    </message>
    <message>
        <source>The attachment “%1” holds the addresses of %2 of the people who would get this mail.</source>
        <translation>添付ファイル「%1」に、このメールの宛先のうち%2名のメールアドレスがあります。</translation>
    </message>
    <message>
        <source>Everybody would see the others. Remove the file, or take the addresses out of it.</source>
        <translation>宛先の全員に、ほかの人のアドレスが見えてしまいます。ファイルを外すか、アドレスを取り除いてください。</translation>
    </message>
    <message>
        <source>leftovers of an older campaign</source>
        <translation>以前の配信の消し忘れ</translation>
    </message>
    <message>
        <source>other people’s data</source>
        <translation>ほかの方の情報</translation>
    </message>
    <message>
        <source>%1: the address of number %2 of the list is in somebody else’s mail%3.</source>
        <translation>%1：宛先リストの%2番の方のメールアドレスが、ほかの方へのメールに入っています%3。</translation>
    </message>
    <message>
        <source>%1: “%2” of number %3 of the list is in somebody else’s mail%4.</source>
        <translation>%1：宛先リストの%3番の方の「%2」が、ほかの方へのメールに入っています%4。</translation>
    </message>
    <message>
        <source>If it was left in the text, take it out. If the list brings it, a column may have slipped: correct the spreadsheet and import the list again. Somebody of your office who signs the mail can be named on the intent card.</source>
        <translation>本文に消し忘れたものであれば、削除してください。宛先リストから入ったものであれば、列がずれている可能性があります。表計算ソフトで訂正し、宛先リストをもう一度取り込んでください。署名する職員の名前であれば、目的カードの依頼者の欄に書いてください。</translation>
    </message>
    <message>
        <source>%1: “%2” of number %3 of the list may have been left in the text%4.</source>
        <translation>%1：宛先リストの%3番の方の「%2」が、文面に残っている可能性があります%4。</translation>
    </message>
    <message>
        <source>If it names somebody, take it out. If it is a word of your own, leave it as it is.</source>
        <translation>特定の方を指すものであれば、削除してください。一般の言葉であれば、そのままでかまいません。</translation>
    </message>
    <message>
        <source>%1: “%2” will be over when this is sent.</source>
        <translation>%1：「%2」は、送信するときには過ぎています。</translation>
    </message>
    <message>
        <source>Was it left from an older mail? Correct it, unless you speak of the past.</source>
        <translation>以前のメールの消し忘れではありませんか。過去のことを書いているのでなければ、訂正してください。</translation>
    </message>
    <message>
        <source>%1: “%2” does not fall on that day of the week.</source>
        <translation>%1：「%2」は、日付と曜日が合っていません。</translation>
    </message>
    <message>
        <source>%1: “%2” is a %3 in %4.</source>
        <translation>%1：「%2」は、%4年では%3です。</translation>
    </message>
    <message>
        <source>Correct the date or the day of the week.</source>
        <translation>日付か曜日を訂正してください。</translation>
    </message>
    <message>
        <source>%1: “%2” was last year.</source>
        <translation>%1：「%2」は昨年です。</translation>
    </message>
    <message>
        <source>If you mean last year, leave it as it is.</source>
        <translation>昨年のことであれば、そのままでかまいません。</translation>
    </message>
    <message>
        <source>The subject is that of the campaign it was copied from.</source>
        <translation>件名が、コピー元の配信と同じです。</translation>
    </message>
    <message>
        <source>People may take it for the same mail again. If it should be the same, leave it as it is.</source>
        <translation>同じメールがもう一度届いたと思われることがあります。同じでよければ、そのままでかまいません。</translation>
    </message>
    <message>
        <source>The attachment “%1” is the one of the campaign it was copied from.</source>
        <translation>添付ファイル「%1」が、コピー元の配信と同じものです。</translation>
    </message>
    <message>
        <source>Attach the new one, unless the same is meant.</source>
        <translation>同じものでよければそのままで、そうでなければ新しいファイルを添付してください。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>確認結果</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>With its merged values the text becomes too large (%1 KB; at most %2 KB)%3.</source>
        <translation>差し込みの値を入れると本文が大きくなりすぎます（%1 KB、上限%2 KB）%3。</translation>
    </message>
    <message>
        <source>Shorten the values in the spreadsheet and import the list again, or use fewer of them.</source>
        <translation>表計算ソフトで値を短くしてリストをもう一度読み込むか、差し込む項目を減らしてください。</translation>
    </message>
</context>
<context>
    <name>ringi::FindingsPanel</name>
    <message>
        <source>Checks</source>
        <translation>確認結果</translation>
    </message>
    <message numerus="yes">
        <source>To be solved before it can be submitted: %n</source>
        <comment>number of findings that block</comment>
        <translation>
            <numerusform>提出する前に解決が必要：%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands in the way of submitting it.</source>
        <translation>提出の妨げになるものはありません。</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>該当箇所へ：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) taken over from elsewhere were not looked at yet.</source>
        <translation>
            <numerusform>引き継いだ内容のうち、まだ確認していない部分が%n件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show both rows…</source>
        <translation>2件を並べて表示…</translation>
    </message>
</context>
<context>
    <name>ringi::FindingsPart</name>
    <message>
        <source>Findings</source>
        <translation>確認結果</translation>
    </message>
    <message>
        <source>What the program noticed when the campaign was submitted. It cannot tell whether something is meant so; you can.</source>
        <translation>提出時に自動で確認された内容です。意図どおりかどうかは、ご自身で判断してください。</translation>
    </message>
    <message>
        <source>The checks found nothing.</source>
        <translation>問題は見つかりませんでした。</translation>
    </message>
</context>
<context>
    <name>ringi::FormChoice</name>
    <message>
        <source>The approvers look at it at any time and in any order.</source>
        <translation>承認者は、順不同でいつでも確認できます。</translation>
    </message>
    <message>
        <source>The same, but nobody can seal before a delay has passed: a second look with fresh eyes.</source>
        <translation>同時承認と同じですが、一定時間が過ぎるまで押印できません。時間をおいて改めて確認するための方式です。</translation>
    </message>
    <message>
        <source>Three people: sender and content, recipients, figures. Nobody sees the figures of the others, and they must agree.</source>
        <translation>3人で、差出人と内容、宛先、件数を分担して確認します。件数は互いに見えず、すべて一致する必要があります。</translation>
    </message>
    <message>
        <source>For an office of one: the author alone, after a cool-down. It is no second pair of eyes, and the log, the list and the messages say so.</source>
        <translation>1人の事務所向けです。一定時間をおいて、起案者が自分で確認します。第三者の確認ではないため、その旨が監査ログ、一覧、メールに記録されます。</translation>
    </message>
    <message>
        <source>&amp;Form of the review</source>
        <translation>承認方式(&amp;F)</translation>
    </message>
    <message>
        <source>Number of &amp;approvers</source>
        <translation>承認者の人数(&amp;A)</translation>
    </message>
    <message>
        <source>So many people who had no part in writing a campaign have to seal it.</source>
        <translation>配信の作成に関わっていない人のうち、この人数の押印が必要です。</translation>
    </message>
    <message>
        <source>&amp;Delay after submission, in minutes</source>
        <translation>提出後の待機時間（分）(&amp;D)</translation>
    </message>
    <message>
        <source>Nobody can seal before it is over: staggered and solo.</source>
        <translation>この時間が過ぎるまで押印できません（時間差承認・単独承認）。</translation>
    </message>
</context>
<context>
    <name>ringi::FormatActions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>太字</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下線</translation>
    </message>
    <message>
        <source>Remove formatting</source>
        <translation>書式を解除</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>文字だけを貼り付け</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Insert a picture</source>
        <translation>画像を挿入</translation>
    </message>
    <message>
        <source>Size and words of the picture</source>
        <translation>画像のサイズと説明</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>箇条書き</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>番号付きリスト</translation>
    </message>
    <message>
        <source>Less indent</source>
        <translation>インデントを減らす</translation>
    </message>
    <message>
        <source>More indent</source>
        <translation>インデントを増やす</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>左揃え</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中央揃え</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>右揃え</translation>
    </message>
</context>
<context>
    <name>ringi::FormatWords</name>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>pattern of a date with its weekday</comment>
        <translation>yyyy年M月d日(ddd)</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>pattern of a time</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment, time zone</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>pattern of a date</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>0名</translation>
    </message>
    <message numerus="yes">
        <source>%L1 people</source>
        <translation>
            <numerusform>%L1名</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>1分未満</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n時間</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours and minutes</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>ringi::FrozenRecipientsModel</name>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>宛先</translation>
    </message>
</context>
<context>
    <name>ringi::HeaderForm</name>
    <message>
        <source>&amp;Unsubscribe page</source>
        <translation>配信停止ページ(&amp;U)</translation>
    </message>
    <message>
        <source>Mail programs show it as an “Unsubscribe” button, and your website takes the person off at once. Each person needs their own address, so put in a merge field: https://example.com/leave?m={{id}} (List-Unsubscribe, one click)</source>
        <translation>メールソフトに「配信停止」ボタンとして表示され、押すとすぐに御社のウェブサイト側で配信が止まります。受信者ごとに異なるアドレスが必要ですので、差し込み項目を入れてください。例：https://example.com/leave?m={{id}}（List-Unsubscribe、ワンクリック）</translation>
    </message>
    <message>
        <source>Unsubscribe by &amp;mail to</source>
        <translation>配信停止の受付メールアドレス(&amp;M)</translation>
    </message>
    <message>
        <source>Somebody has to read what arrives there. (List-Unsubscribe)</source>
        <translation>届いたメールを担当者が確認する必要があります。（List-Unsubscribe）</translation>
    </message>
    <message>
        <source>Name of the mailing &amp;list</source>
        <translation>メーリングリストの名前(&amp;L)</translation>
    </message>
    <message>
        <source>So that recipients can sort the mailing into a folder, for example news.example.com. (List-Id)</source>
        <translation>受信者がフォルダーに振り分けるときの目印になります。例：news.example.com（List-Id）</translation>
    </message>
    <message>
        <source>Mark for &amp;complaints</source>
        <translation>苦情集計用の識別名(&amp;C)</translation>
    </message>
    <message>
        <source>Large mail providers report complaints about spam by it, for example summer:office:news:example. (Feedback-ID)</source>
        <translation>大手のメールサービスが、迷惑メールの報告をこの識別名ごとに集計して知らせます。例：summer:office:news:example（Feedback-ID）</translation>
    </message>
    <message>
        <source>Mark as sent &amp;automatically</source>
        <translation>自動送信であることを示す(&amp;A)</translation>
    </message>
    <message>
        <source>Most mail programs then send no absence notes back. (Auto-Submitted)</source>
        <translation>多くのメールソフトで、不在通知などの自動返信が返ってこなくなります。（Auto-Submitted）</translation>
    </message>
</context>
<context>
    <name>ringi::HistoryModel</name>
    <message>
        <source>HH:mm:ss</source>
        <comment>pattern of a time</comment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始時刻</translation>
    </message>
    <message>
        <source>A minute</source>
        <translation>毎分の通数</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受付済み</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>再試行待ち</translation>
    </message>
</context>
<context>
    <name>ringi::HtmlFilePart</name>
    <message>
        <source>a program (script)</source>
        <translation>プログラム（スクリプト）</translation>
    </message>
    <message>
        <source>a form</source>
        <translation>入力フォーム</translation>
    </message>
    <message>
        <source>a program that runs by itself</source>
        <translation>自動的に動くプログラム</translation>
    </message>
    <message>
        <source>a jump to another page</source>
        <translation>別のページへの自動移動</translation>
    </message>
    <message>
        <source>something embedded from elsewhere</source>
        <translation>外部からの埋め込み</translation>
    </message>
    <message>
        <source>a style sheet from elsewhere</source>
        <translation>外部のスタイルシート</translation>
    </message>
    <message>
        <source>another page inside the page</source>
        <translation>ページの中の別ページ（フレーム）</translation>
    </message>
    <message>
        <source>a link that may do harm</source>
        <translation>危険のあるリンク</translation>
    </message>
    <message>
        <source>a style that may do harm</source>
        <translation>危険のあるスタイル</translation>
    </message>
    <message>
        <source>parts for old Outlook only</source>
        <translation>古いOutlook専用の部分</translation>
    </message>
    <message>
        <source>something that mails do not have</source>
        <translation>メールでは使わない要素</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was taken out, its source</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <comment>line of a file, what was taken out there</comment>
        <translation>%1行目：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Source of the HTML file</source>
        <translation>HTMLファイルのソース</translation>
    </message>
    <message>
        <source>To be read only; it is changed by using another file.</source>
        <translation>ここでは読むだけです。変更するには別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>Use an HTML &amp;file…</source>
        <translation>HTMLファイルを使う(&amp;F)…</translation>
    </message>
    <message>
        <source>Use another &amp;file…</source>
        <translation>別のファイルを使う(&amp;F)…</translation>
    </message>
    <message>
        <source>Taken out, because a mail must not have it:</source>
        <translation>メールに入れられないため、取り除いたもの：</translation>
    </message>
    <message>
        <source>Pictures that are not in the mail: they load from elsewhere when somebody opens it, and tell that it was opened:</source>
        <translation>メールに含まれない画像：開いたときに外部から読み込まれ、開封したことが相手先に伝わります：</translation>
    </message>
    <message>
        <source>Pictures that are missing: their files were not found beside the HTML file:</source>
        <translation>見つからない画像：HTMLファイルのそばにありませんでした：</translation>
    </message>
</context>
<context>
    <name>ringi::ImportDialog</name>
    <message>
        <source>Import a list</source>
        <translation>宛先リストを取り込む</translation>
    </message>
    <message>
        <source>A CSV or TSV file with one line per person and the names of the columns in its first line. Nothing is stored before you press Import.</source>
        <translation>1行に1人、1行目に列名があるCSVまたはTSVファイルを選びます。「取り込む」を押すまで何も保存されません。</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>取り込む(&amp;I)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>ファイルを選ぶ(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>読み込む(&amp;R)</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>自動判定</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>文字コード(&amp;E)</translation>
    </message>
    <message>
        <source>Choose another one if letters below look wrong.</source>
        <translation>下の文字が正しく見えないときは、別のものを選んでください。</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>コンマ</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>Cells are separated &amp;by</source>
        <translation>区切り文字(&amp;B)</translation>
    </message>
    <message>
        <source>First lines of the file</source>
        <translation>ファイルの先頭部分</translation>
    </message>
    <message>
        <source>First &amp;lines of the file</source>
        <translation>ファイルの先頭部分(&amp;L)</translation>
    </message>
    <message>
        <source>Which column is the &amp;address?</source>
        <translation>メールアドレスの列(&amp;A)</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>拒否の理由</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処</translation>
    </message>
    <message>
        <source>Refused lines</source>
        <translation>拒否された行</translation>
    </message>
    <message>
        <source>&amp;Name of the list</source>
        <translation>リスト名(&amp;N)</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>宛先リストのファイルを選ぶ</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>表 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Say which file to read.</source>
        <translation>読み込むファイルを指定してください。</translation>
    </message>
    <message>
        <source>Read as %1; lines below the heading: %2.</source>
        <translation>%1として読み込みました。見出しを除く行数：%2</translation>
    </message>
    <message>
        <source>⚠ The first line looks like a person, not like the names of the columns. That person would be left out: add a first line with names such as “email” and “name” to the file.</source>
        <translation>⚠ 1行目が列名ではなく、1人分の宛先のように見えます。このままではその人が抜け落ちます。「email」「name」などの列名を1行目に加えてください。</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>列を選んでください</translation>
    </message>
    <message>
        <source>Say which column holds the mail addresses.</source>
        <translation>メールアドレスの列を選んでください。</translation>
    </message>
    <message>
        <source>Looking at every line…</source>
        <translation>すべての行を調べています…</translation>
    </message>
    <message>
        <source>Accepted: %1.</source>
        <translation>取り込める宛先：%1。</translation>
    </message>
    <message>
        <source>No line is refused.</source>
        <translation>拒否された行はありません。</translation>
    </message>
    <message>
        <source>Refused lines: %1.</source>
        <translation>拒否された行：%1行。</translation>
    </message>
    <message>
        <source>Give the list a name.</source>
        <translation>リスト名を入力してください。</translation>
    </message>
    <message>
        <source>There already is a list with this name. Choose another.</source>
        <translation>同じ名前のリストがすでにあります。別の名前にしてください。</translation>
    </message>
</context>
<context>
    <name>ringi::IntentPart</name>
    <message>
        <source>Intent</source>
        <translation>配信の目的</translation>
    </message>
    <message>
        <source>What the author wrote down before a list could be chosen.</source>
        <translation>宛先リストを選ぶ前に、起案者が記入した内容です。</translation>
    </message>
    <message>
        <source>Who gets this</source>
        <translation>誰に送るか</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>送る理由</translation>
    </message>
    <message>
        <source>About how many, says the author</source>
        <translation>起案者の見込み人数</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>依頼者</translation>
    </message>
    <message>
        <source>Had a hand in it</source>
        <translation>作成に関わった人</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two people</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ringi::IntentSection</name>
    <message>
        <source>1. Intent card</source>
        <translation>1. 目的カード</translation>
    </message>
    <message>
        <source>Who &amp;gets this?</source>
        <translation>誰に送りますか？(&amp;G)</translation>
    </message>
    <message>
        <source>In words, for example: customers who ordered this year.</source>
        <translation>言葉で書いてください。例：今年ご注文のあったお客様</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>なぜ送りますか？(&amp;W)</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>未入力</translation>
    </message>
    <message>
        <source>What you expect, before you look at a list. The approver compares it.</source>
        <translation>宛先リストを見る前の見込みです。承認者が実際の人数と比べます。</translation>
    </message>
    <message>
        <source>Who asked &amp;for it?</source>
        <translation>誰の依頼ですか？(&amp;F)</translation>
    </message>
    <message>
        <source>About &amp;how many people?</source>
        <translation>およそ何人ですか？(&amp;H)</translation>
    </message>
</context>
<context>
    <name>ringi::LargeMailDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>ringi::LeakModel</name>
    <message>
        <source>%1 (no. %2)</source>
        <comment>address, number in the list</comment>
        <translation>%1（宛先番号 %2）</translation>
    </message>
    <message>
        <source>The message to %1 holds the address of %2.</source>
        <translation>%1宛てのメールに、%2のアドレスが含まれています。</translation>
    </message>
    <message>
        <source>The message to %1 holds “%2”, which is the “%3” of %4.</source>
        <translation>%1宛てのメールに「%2」が含まれています。これは%4の「%3」です。</translation>
    </message>
    <message>
        <source>It stands in their own line too, under “%1”: that column of the list may have slipped by a line, or have been sorted alone.</source>
        <translation>この値は本人の行の「%1」にも入っています。宛先リストのこの列だけが1行ずれたか、単独で並べ替えられた可能性があります。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number in the list, address</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The message to</source>
        <translation>メールの宛先</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>含まれている値</translation>
    </message>
    <message>
        <source>which belongs to</source>
        <translation>本来の持ち主</translation>
    </message>
</context>
<context>
    <name>ringi::LeakView</name>
    <message>
        <source>, </source>
        <comment>between values</comment>
        <translation>、</translation>
    </message>
    <message>
        <source> and more</source>
        <comment>after a list of values</comment>
        <translation> など</translation>
    </message>
    <message>
        <source>&amp;Look through all messages</source>
        <translation>すべてのメールを調べる(&amp;L)</translation>
    </message>
    <message>
        <source>Messages with other people’s values</source>
        <translation>他の人の値を含むメール</translation>
    </message>
    <message>
        <source>Show the &amp;other person’s message</source>
        <translation>相手の人宛てのメールを表示(&amp;O)</translation>
    </message>
    <message>
        <source>Does anybody’s message hold the address, name or number of somebody else? A column of the list that slipped by a line is found like this.</source>
        <translation>別の人のアドレス、氏名、番号などが混入しているメールがないかを調べます。宛先リストの列が1行ずれている場合なども、これで見つかります。</translation>
    </message>
    <message>
        <source>Looking for other people’s values…</source>
        <translation>他の人の値を調べています…</translation>
    </message>
    <message>
        <source>Looking for other people’s values: %1 %</source>
        <translation>他の人の値を調べています：%1%</translation>
    </message>
    <message numerus="yes">
        <source>Nobody else’s value was found in any of %L1 messages.</source>
        <translation>
            <numerusform>%L1通のメールのどれにも、他の人の値は見つかりませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 messages hold what is somebody else’s.</source>
        <translation>%2通中%1通に、他の人の値が含まれています。</translation>
    </message>
    <message>
        <source>Looked for: everybody’s address. No column of the list holds a value that is each person’s own.</source>
        <translation>調べた値：全員のアドレス。宛先リストには、一人ひとり異なる値の列がありませんでした。</translation>
    </message>
    <message>
        <source>Looked for: everybody’s address, and what is in “%1”, from six letters on. Other columns hold values that people share.</source>
        <translation>調べた値：全員のアドレスと、「%1」列の6文字以上の値。その他の列は、複数の人に共通する値を含むため対象外です。</translation>
    </message>
    <message>
        <source>What is inside attachments and pictures was not read.</source>
        <translation>添付ファイルと画像の中身は調べていません。</translation>
    </message>
    <message>
        <source>Not counted, because the campaign’s own text says it to everybody: %1.</source>
        <translation>配信の本文自体に含まれ、全員に送られるため数えていないもの：%1。</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>先頭の%1件を表示しています。</translation>
    </message>
    <message>
        <source>Of each message one value is shown; it may hold more.</source>
        <translation>1通につき1つの値のみ表示しています。ほかにも含まれている場合があります。</translation>
    </message>
</context>
<context>
    <name>ringi::LimitsForm</name>
    <message>
        <source>no limit</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>Advanced: connections and pace</source>
        <translation>詳細設定：接続数と送信速度</translation>
    </message>
    <message>
        <source>Connections at the same time</source>
        <translation>同時接続数</translation>
    </message>
    <message>
        <source>One or two are usual. Ask the provider before you take more.</source>
        <translation>通常は1または2です。増やす前に送信リレーの提供元に確認してください。</translation>
    </message>
    <message>
        <source>automatic: by the relay’s response time</source>
        <translation>自動（送信リレーまでの応答時間による）</translation>
    </message>
    <message>
        <source>Messages in transit per connection</source>
        <translation>1接続あたりの同時送信数</translation>
    </message>
    <message>
        <source>More than one is used only where the relay offers it.</source>
        <translation>2通以上を同時に送るのは、送信リレーが対応している場合だけです。</translation>
    </message>
    <message>
        <source>No more than</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>messages a minute</source>
        <translation>1分あたりの通数</translation>
    </message>
    <message>
        <source>messages an hour</source>
        <translation>1時間あたりの通数</translation>
    </message>
    <message>
        <source>Both are counted over the last minute or hour, not by the clock.</source>
        <translation>どちらも時計の区切りではなく、常に直近の1分間・1時間で数えます。</translation>
    </message>
    <message>
        <source>messages a minute on each connection</source>
        <translation>接続ごとの1分あたりの通数</translation>
    </message>
    <message>
        <source>messages on one connection</source>
        <translation>1回の接続で送る通数</translation>
    </message>
    <message>
        <source>Then the connection is closed properly, and a new one is made.</source>
        <translation>上限に達すると正常に切断し、新しく接続し直します。</translation>
    </message>
    <message>
        <source>messages at the same time to one domain</source>
        <translation>同じドメインに同時に送る通数</translation>
    </message>
    <message>
        <source>A domain is what stands behind the @ of an address.</source>
        <translation>ドメインとは、アドレスの@より後ろの部分です。</translation>
    </message>
    <message>
        <source>messages a minute to one domain</source>
        <translation>同じドメインへの1分あたりの通数</translation>
    </message>
    <message numerus="yes">
        <source>If everything stops suddenly (a power cut), at most %n messages can become unknown.</source>
        <translation>
            <numerusform>停電などですべてが突然止まった場合、結果が不明になるメールは最大%n通です。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::LineDetails</name>
    <message>
        <source>Choose a row to see everything about it.</source>
        <translation>行を選ぶと、その詳細が表示されます。</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>address, state, what it means</comment>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>Handed over at %1.</source>
        <translation>引き渡し日時：%1</translation>
    </message>
    <message>
        <source>Message-ID: %1</source>
        <translation>メッセージID：%1</translation>
    </message>
    <message>
        <source>The relay said: %1</source>
        <translation>送信リレーの応答：%1</translation>
    </message>
    <message>
        <source>&amp;Copy Message-ID</source>
        <translation>メッセージIDをコピー(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ringi::LineWords</name>
    <message>
        <source>it was sent</source>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>send it again</source>
        <translation>再送する</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>未送信のままにする</translation>
    </message>
    <message>
        <source>no reply</source>
        <translation>応答なし</translation>
    </message>
</context>
<context>
    <name>ringi::LinkDialog</name>
    <message>
        <source>Add a link</source>
        <translation>リンクを追加</translation>
    </message>
    <message>
        <source>Change the link</source>
        <translation>リンクを変更</translation>
    </message>
    <message>
        <source>&amp;Words that are clicked</source>
        <translation>表示する文字(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>リンク先(&amp;A)</translation>
    </message>
    <message>
        <source>A web address or a mail address; may hold fields, for example https://www.example.com/?id={{id}}.</source>
        <translation>ウェブサイトのアドレスまたはメールアドレスです。差し込み項目も使えます（例：https://www.example.com/?id={{id}}）。</translation>
    </message>
    <message>
        <source>&amp;Remove the link</source>
        <translation>リンクを解除(&amp;R)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Write a web address such as https://www.example.com, or a mail address.</source>
        <translation>https://www.example.com のようなウェブサイトのアドレス、またはメールアドレスを入力してください。</translation>
    </message>
</context>
<context>
    <name>ringi::LinkList</name>
    <message>
        <source>Where the links of this sample really go</source>
        <translation>この見本のリンクの実際の行き先</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) in the HTML</source>
        <translation>
            <numerusform>HTML内のリンク：%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) in the text alone</source>
        <translation>
            <numerusform>テキストだけにあるリンク：%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) in the text</source>
        <translation>
            <numerusform>テキスト内のリンク：%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::LinkWords</name>
    <message>
        <source>A picture without words</source>
        <translation>代替テキストのない画像</translation>
    </message>
    <message>
        <source>Picture: “%1”</source>
        <translation>画像「%1」</translation>
    </message>
    <message>
        <source>A link without words</source>
        <translation>文字のないリンク</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what a link shows</comment>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>writes to</source>
        <translation>メールの宛先：</translation>
    </message>
    <message>
        <source>calls a telephone</source>
        <translation>電話をかけます</translation>
    </message>
    <message>
        <source>goes to another place in this mail</source>
        <translation>このメール内の別の場所へ移動します</translation>
    </message>
    <message>
        <source>goes to no host</source>
        <translation>行き先のホストがありません</translation>
    </message>
    <message>
        <source>goes to</source>
        <translation>行き先：</translation>
    </message>
    <message>
        <source>It shows %1, but goes elsewhere.</source>
        <translation>表示は %1 ですが、行き先が異なります。</translation>
    </message>
    <message>
        <source>Its name has letters beyond A to Z and may look like another one: %1</source>
        <translation>ホスト名に英数字以外の文字が含まれ、別の名前と見間違えるおそれがあります：%1</translation>
    </message>
    <message>
        <source>Not encrypted: it begins with http, not with https.</source>
        <translation>暗号化されません（httpsではなくhttpで始まっています）。</translation>
    </message>
    <message>
        <source>Neither a web page nor a mail address nor a telephone.</source>
        <translation>ウェブページ、メールアドレス、電話番号のいずれでもありません。</translation>
    </message>
</context>
<context>
    <name>ringi::ListsPage</name>
    <message>
        <source>Lists</source>
        <translation>宛先リスト</translation>
    </message>
    <message>
        <source>Who can be written to. A list is read from a spreadsheet once and never changes after that.</source>
        <translation>送ることのできる相手です。リストは表計算ファイルから一度だけ読み込まれ、その後は変わりません。</translation>
    </message>
    <message>
        <source>There is no list yet. Import one from a spreadsheet: save it as CSV and choose “Import a list”.</source>
        <translation>宛先リストはまだありません。表計算ソフトでCSVとして保存し、「宛先リストを取り込む」で読み込んでください。</translation>
    </message>
    <message>
        <source>There is no list yet. Somebody who keeps the lists imports one.</source>
        <translation>宛先リストはまだありません。名簿係が取り込みます。</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation>宛先リストを取り込む(&amp;I)…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Refused lines</source>
        <translation>拒否された行</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Imported by</source>
        <translation>取り込んだ人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>People on the list</source>
        <translation>リストの宛先</translation>
    </message>
    <message>
        <source>%1: people (%2)</source>
        <translation>%1：宛先（%2）</translation>
    </message>
    <message>
        <source>Refused lines (%1)</source>
        <translation>拒否された行（%1）</translation>
    </message>
    <message>
        <source>The list “%1” was imported</source>
        <translation>宛先リスト「%1」を取り込みました</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>宛先は%1です。</translation>
    </message>
    <message>
        <source>It has %1. Lines that were refused: %2; they are shown below with their reasons.</source>
        <translation>宛先は%1です。拒否された行は%2行で、理由とともに下に表示しています。</translation>
    </message>
</context>
<context>
    <name>ringi::MailView</name>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>The mail as plain text</source>
        <translation>テキスト形式のメール</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>The mail as HTML</source>
        <translation>HTML形式のメール</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>広い</translation>
    </message>
    <message>
        <source>As wide as there is room</source>
        <translation>表示できる幅いっぱいに表示</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>スマホ</translation>
    </message>
    <message>
        <source>As wide as on a phone</source>
        <translation>スマートフォンの幅で表示</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>On a light page</source>
        <translation>明るい背景で表示</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>On a dark page</source>
        <translation>暗い背景で表示</translation>
    </message>
    <message>
        <source>This link goes to</source>
        <translation>リンク先</translation>
    </message>
    <message>
        <source>Where the link goes</source>
        <translation>リンク先のアドレス</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>添付：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of attached files</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The text is too large to show all of it here.</source>
        <translation>テキストが大きすぎるため、ここには一部だけを表示しています。</translation>
    </message>
    <message>
        <source>The HTML is too large to show it here.</source>
        <translation>HTMLが大きすぎるため、ここには表示できません。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) would be fetched from elsewhere when somebody opens the mail.</source>
        <translation>
            <numerusform>メールを開くと、外部から%n件の画像が読み込まれます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::Main</name>
    <message>
        <source>Ringi does not start: the cryptography of this computer gives wrong answers.</source>
        <translation>Ringiを起動できません。このコンピューターの暗号機能が正しく動作していません。</translation>
    </message>
    <message>
        <source>Nothing was opened or sent. Install Ringi again, or restart the computer. For whoever helps you: %1.</source>
        <translation>何も開かれず、何も送信されていません。Ringiをインストールし直すか、コンピューターを再起動してください。お問い合わせの際の情報：%1</translation>
    </message>
</context>
<context>
    <name>ringi::MainWindow</name>
    <message>
        <source>%1 – Ringi</source>
        <translation>%1 – Ringi</translation>
    </message>
    <message>
        <source>Practice office: nothing can leave this computer.</source>
        <translation>練習用オフィス：このコンピューターの外にメールが送られることはありません。</translation>
    </message>
    <message>
        <source>Finishing the messages that are on their way…</source>
        <translation>送信中のメールを最後まで送っています…</translation>
    </message>
</context>
<context>
    <name>ringi::MakeWorkspaceForm</name>
    <message>
        <source>Your office</source>
        <translation>事務所</translation>
    </message>
    <message>
        <source>Name of the &amp;office</source>
        <translation>事務所名(&amp;O)</translation>
    </message>
    <message>
        <source>Everybody who opens the workspace sees it.</source>
        <translation>ワークスペースを開くすべての人に表示されます。</translation>
    </message>
    <message>
        <source>First administrator</source>
        <translation>最初の管理者</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>あなたの氏名(&amp;N)</translation>
    </message>
    <message>
        <source>As it will stand on seals and in the audit log.</source>
        <translation>承認印と監査ログに表示される氏名です。</translation>
    </message>
    <message>
        <source>&amp;Sign-in name</source>
        <translation>サインイン名(&amp;S)</translation>
    </message>
    <message>
        <source>Short, for example your first name.</source>
        <translation>名字や名前など、短いものをお勧めします。</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>Nobody can look it up or reset it. Each person has their own and shares it with nobody: a seal is worth as much as the password behind it.</source>
        <translation>パスワードの確認や再設定は、誰にもできません。承認印の信頼性はパスワードで守られています。一人ひとりが自分のパスワードを持ち、ほかの人には教えないでください。</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>ワークスペースのフォルダー</translation>
    </message>
    <message>
        <source>&amp;Folder of the workspace</source>
        <translation>ワークスペースのフォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose the folder of the workspace</source>
        <translation>ワークスペースのフォルダーを選択</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Make the workspace</source>
        <translation>ワークスペースを作成</translation>
    </message>
    <message>
        <source>Where the workspace is made</source>
        <translation>ワークスペースの作成先</translation>
    </message>
    <message>
        <source>Give the office a name.</source>
        <translation>事務所名を入力してください。</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>あなたの氏名を入力してください。</translation>
    </message>
    <message>
        <source>Enter a sign-in name.</source>
        <translation>サインイン名を入力してください。</translation>
    </message>
</context>
<context>
    <name>ringi::MemberModel</name>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
</context>
<context>
    <name>ringi::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>ringi::MessageList</name>
    <message>
        <source>Searc&amp;h</source>
        <translation>検索(&amp;H)</translation>
    </message>
    <message>
        <source>Only people who would get &amp;no message</source>
        <translation>メールが送信されない人のみ表示(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Search in all messages</source>
        <translation>すべてのメールを検索(&amp;S)</translation>
    </message>
    <message>
        <source>Search in all messages</source>
        <translation>すべてのメールを検索</translation>
    </message>
    <message>
        <source>A name, number, address or any words</source>
        <translation>氏名、番号、アドレスなど任意の語句</translation>
    </message>
    <message>
        <source>Messages of the rehearsal</source>
        <translation>リハーサルのメール</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索しています…</translation>
    </message>
    <message>
        <source>Searching: message %1 of %2</source>
        <translation>検索中：%2通中%1通目</translation>
    </message>
    <message>
        <source>Stopped. Found so far: %1.</source>
        <translation>中止しました。ここまでに%1件見つかっています。</translation>
    </message>
    <message>
        <source>No message holds “%1”.</source>
        <translation>「%1」を含むメールはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%L1 messages hold “%2”.</source>
        <translation>
            <numerusform>「%2」を含むメールは%L1通あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are here; scroll down for more.</source>
        <translation>先頭の%1件を表示しています。続きは下にスクロールすると表示されます。</translation>
    </message>
</context>
<context>
    <name>ringi::MessageSection</name>
    <message>
        <source>2. Mail</source>
        <translation>2. メール</translation>
    </message>
    <message>
        <source>Recipient &amp;list</source>
        <translation>宛先リスト(&amp;L)</translation>
    </message>
    <message>
        <source>Complete the intent card first: who, why, about how many, asked for by whom. Then a list can be chosen.</source>
        <translation>先に目的カードの4項目（誰に、なぜ、およその人数、誰の依頼か）を記入してください。そのあとで宛先リストを選べます。</translation>
    </message>
    <message>
        <source>S&amp;ender</source>
        <translation>差出人(&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>件名(&amp;U)</translation>
    </message>
    <message>
        <source>There is no list yet</source>
        <translation>宛先リストはまだありません</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>宛先リストを選んでください</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>list, its people</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>There is none yet; an administrator adds one under Settings</source>
        <translation>まだありません。管理者が「設定」で追加します</translation>
    </message>
    <message>
        <source>Choose a sender</source>
        <translation>差出人を選んでください</translation>
    </message>
    <message>
        <source>%1 &lt;%2&gt;</source>
        <comment>name, address</comment>
        <translation>%1 &lt;%2&gt;</translation>
    </message>
    <message>
        <source>Choose a list first: its columns are the fields.</source>
        <translation>先に宛先リストを選んでください。その列が差し込み項目になります。</translation>
    </message>
</context>
<context>
    <name>ringi::MessageSheet</name>
    <message>
        <source>Save as .&amp;eml…</source>
        <translation>.eml形式で保存(&amp;E)…</translation>
    </message>
    <message>
        <source>The message as it reads, or its source</source>
        <translation>本文表示とソース表示の切り替え</translation>
    </message>
    <message>
        <source>As it rea&amp;ds</source>
        <translation>本文表示(&amp;D)</translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation>ソース表示(&amp;U)</translation>
    </message>
    <message>
        <source>Writes this message into a file that mail programs open</source>
        <translation>このメールを、メールソフトで開けるファイルに書き出します</translation>
    </message>
    <message>
        <source>Source of the message</source>
        <translation>メールのソース</translation>
    </message>
    <message>
        <source>This is its beginning. Save the message to look at all of it in another program.</source>
        <translation>先頭部分のみ表示しています。全体を確認するには、メールを保存して別のプログラムで開いてください。</translation>
    </message>
    <message>
        <source>Choose a message to look at it.</source>
        <translation>確認するメールを選択してください。</translation>
    </message>
    <message>
        <source>There is no message for %1.</source>
        <translation>%1宛てのメールはありません。</translation>
    </message>
    <message>
        <source>From: %1
To: %2
Subject: %3
Size: %4</source>
        <translation>差出人：%1
宛先：%2
件名：%3
サイズ：%4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file name and size</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Rehearsal %1 %2</source>
        <comment>number in the list, address: a file&apos;s name</comment>
        <translation>リハーサル %1 %2</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>メールを保存</translation>
    </message>
</context>
<context>
    <name>ringi::NavButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1、%n件待ち</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::NewCampaign</name>
    <message>
        <source>&amp;Empty</source>
        <translation>白紙から(&amp;E)</translation>
    </message>
    <message>
        <source>From a &amp;template…</source>
        <translation>テンプレートから(&amp;T)…</translation>
    </message>
    <message>
        <source>From an e&amp;arlier campaign</source>
        <translation>以前の配信から(&amp;A)</translation>
    </message>
    <message>
        <source>From an &amp;HTML file or a saved mail (.html, .eml)…</source>
        <translation>HTMLファイルまたは保存したメールから（.html、.eml）(&amp;H)…</translation>
    </message>
    <message>
        <source>From the selected e&amp;arlier campaign</source>
        <translation>選んだ以前の配信から(&amp;A)</translation>
    </message>
    <message>
        <source>From the e&amp;arlier campaign “%1”</source>
        <translation>以前の配信「%1」から(&amp;A)</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>ファイルを読み込んでいます…</translation>
    </message>
    <message>
        <source>Making a new campaign…</source>
        <translation>新しい配信を作成しています…</translation>
    </message>
</context>
<context>
    <name>ringi::OptionWords</name>
    <message>
        <source>Mail campaigns that a second person reviews and seals before they leave.</source>
        <translation>もう一人が審査し、承認印を押してから送り出すメール配信。</translation>
    </message>
    <message>
        <source>Open this workspace.</source>
        <translation>このワークスペースを開きます。</translation>
    </message>
    <message>
        <source>Open the practice office: nothing can leave this computer.</source>
        <translation>練習用オフィスを開きます。このコンピューターの外へは何も送信されません。</translation>
    </message>
    <message>
        <source>Play the guided tour and save its pictures in this folder.</source>
        <translation>ガイドツアーを再生し、画像をこのフォルダーに保存します。</translation>
    </message>
    <message>
        <source>en or ja.</source>
        <translation>en または ja。</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light、dark、system のいずれか。</translation>
    </message>
    <message>
        <source>Size of text in percent, 75 to 300.</source>
        <translation>文字の大きさ（パーセント、75～300）。</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>不明な引数です：%1</translation>
    </message>
    <message>
        <source>--language must be en or ja</source>
        <translation>--language には en または ja を指定してください</translation>
    </message>
    <message>
        <source>--theme must be light, dark or system</source>
        <translation>--theme には light、dark、system のいずれかを指定してください</translation>
    </message>
    <message>
        <source>--text-scale must be a number from 75 to 300</source>
        <translation>--text-scale には75～300の数値を指定してください</translation>
    </message>
</context>
<context>
    <name>ringi::OutcomeBar</name>
    <message>
        <source>Progress of the delivery</source>
        <translation>配信の進み具合</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, outcome</comment>
        <translation>%2 %1件</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ringi::OutcomeLegend</name>
    <message>
        <source>%1 %2</source>
        <comment>number, outcome</comment>
        <translation>%2 %1件</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ringi::OutcomeWords</name>
    <message>
        <source>accepted</source>
        <translation>受付済み</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>tried again later</source>
        <translation>再試行待ち</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>left</source>
        <translation>残り</translation>
    </message>
</context>
<context>
    <name>ringi::OwnSection</name>
    <message>
        <source>View on this computer</source>
        <translation>このコンピューターでの表示</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>文字の大きさ(&amp;T)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>text size</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Takes effect when Ringi is started again.</source>
        <translation>次回Ringiを起動したときに反映されます。</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>あなたのパスワード</translation>
    </message>
    <message>
        <source>Your &amp;present password</source>
        <translation>現在のパスワード(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>新しいパスワード(&amp;N)</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>パスワードを変更</translation>
    </message>
    <message>
        <source>Enter your present password.</source>
        <translation>現在のパスワードを入力してください。</translation>
    </message>
    <message>
        <source>Your password was changed.</source>
        <translation>パスワードを変更しました。</translation>
    </message>
    <message>
        <source>Codes for approving</source>
        <translation>承認用コード</translation>
    </message>
    <message>
        <source>On since %1: approving asks for your password and a code from your app.</source>
        <translation>%1から有効です。承認の際に、パスワードとアプリのコードを確認します。</translation>
    </message>
    <message>
        <source>Off: approving asks for your password alone. With codes from an app on your phone, a password that somebody has learned is not enough.</source>
        <translation>無効です。承認の際に、パスワードだけを確認します。スマートフォンのアプリのコードを併用すると、パスワードを知られただけでは承認されません。</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>無効にする…</translation>
    </message>
    <message>
        <source>Switch on…</source>
        <translation>有効にする…</translation>
    </message>
    <message>
        <source>Switch off codes for approving…</source>
        <translation>承認用コードを無効にする…</translation>
    </message>
    <message>
        <source>Switch on codes for approving…</source>
        <translation>承認用コードを有効にする…</translation>
    </message>
    <message>
        <source>Codes for approving are off.</source>
        <translation>承認用コードを無効にしました。</translation>
    </message>
    <message>
        <source>Codes for approving are on.</source>
        <translation>承認用コードを有効にしました。</translation>
    </message>
</context>
<context>
    <name>ringi::PaceChart</name>
    <message>
        <source>Messages a minute over time</source>
        <translation>毎分の通数の推移</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>pattern of a time</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <comment>pattern of a time</comment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>%1: %2 a minute; %3 accepted, %4 refused, %5 unknown</source>
        <translation>%1：毎分%2通（受付済み %3、拒否 %4、不明 %5）</translation>
    </message>
    <message>
        <source>From %1 to %2, at most %3 a minute; %4 accepted, %5 refused, %6 unknown. The same numbers are in the table.</source>
        <translation>%1から%2まで、最大で毎分%3通。受付済み %4件、拒否 %5件、不明 %6件。同じ数値を表でも確認できます。</translation>
    </message>
    <message>
        <source>Messages a minute</source>
        <translation>毎分の通数</translation>
    </message>
    <message>
        <source>- - limit: %1 a minute</source>
        <translation>- - 上限：毎分%1通</translation>
    </message>
</context>
<context>
    <name>ringi::Page</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ringi::PaperTableModel</name>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（非表示）</translation>
    </message>
</context>
<context>
    <name>ringi::PaperText</name>
    <message>
        <source>[inserted by %1: %2]</source>
        <translation>［%1が挿入：%2］</translation>
    </message>
    <message>
        <source>[inserted: %2]</source>
        <translation>［挿入：%2］</translation>
    </message>
    <message>
        <source>[deleted by %1: %2]</source>
        <translation>［%1が削除：%2］</translation>
    </message>
    <message>
        <source>[deleted: %2]</source>
        <translation>［削除：%2］</translation>
    </message>
    <message>
        <source>[moved here by %1: %2]</source>
        <translation>［%1がここへ移動：%2］</translation>
    </message>
    <message>
        <source>[moved here: %2]</source>
        <translation>［ここへ移動：%2］</translation>
    </message>
    <message>
        <source>[moved away by %1: %2]</source>
        <translation>［%1がほかへ移動：%2］</translation>
    </message>
    <message>
        <source>[moved away: %2]</source>
        <translation>［ほかへ移動：%2］</translation>
    </message>
    <message>
        <source>[hidden: %2]</source>
        <translation>［隠し文字：%2］</translation>
    </message>
    <message>
        <source>[comment by %1: %2]</source>
        <translation>［%1のコメント：%2］</translation>
    </message>
    <message>
        <source>[comment: %2]</source>
        <translation>［コメント：%2］</translation>
    </message>
    <message>
        <source>[speaker note: %2]</source>
        <translation>［発表者用のノート：%2］</translation>
    </message>
    <message>
        <source>Slide %1 (hidden)</source>
        <translation>スライド%1（非表示）</translation>
    </message>
    <message>
        <source>Slide %1</source>
        <translation>スライド%1</translation>
    </message>
</context>
<context>
    <name>ringi::PaperView</name>
    <message>
        <source>Shown by Ringi itself: nothing in the file runs, and nothing is loaded.</source>
        <translation>Ringi自身が表示しています。ファイルの中のものは何も動かず、外部からも何も読み込みません。</translation>
    </message>
    <message>
        <source>The file is looked into…</source>
        <translation>ファイルの中身を調べています…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>The name says something else: this is %1.</source>
        <translation>ファイル名と中身が異なります。中身は%1です。</translation>
    </message>
    <message>
        <source>Nothing hidden was found in it.</source>
        <translation>隠れているものは見つかりませんでした。</translation>
    </message>
    <message>
        <source>Only the beginning is shown. All of it was searched for what is hidden and for mail addresses.</source>
        <translation>表示しているのは最初の部分だけです。隠れているものとメールアドレスは、全体を調べました。</translation>
    </message>
    <message>
        <source>written by %1</source>
        <translation>作成者%1</translation>
    </message>
    <message>
        <source>last changed by %1</source>
        <translation>最終更新者%1</translation>
    </message>
    <message>
        <source>company %1</source>
        <translation>会社%1</translation>
    </message>
    <message>
        <source>The file says about itself: %1</source>
        <translation>ファイルに記録されている情報：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts about a file</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln mail address(es)</source>
        <translation>
            <numerusform>メールアドレスが%Ln件以上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail address(es)</source>
        <translation>
            <numerusform>メールアドレスが%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>mail addresses in so many rows</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) or paragraph(s)</source>
        <translation>
            <numerusform>%Ln行または段落</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all pages could be searched for mail addresses.</source>
        <translation>メールアドレスを調べられなかったページがあります。</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>ファイルの中身</translation>
    </message>
    <message>
        <source>Text of the slides</source>
        <translation>スライドの文章</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（非表示）</translation>
    </message>
    <message>
        <source>Beside %1</source>
        <translation>%1の付記</translation>
    </message>
    <message>
        <source>%1, %2, encrypted</source>
        <translation>%1、%2、暗号化</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file name, size</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Files in the archive</source>
        <translation>圧縮ファイルの中のファイル</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>画像%1</translation>
    </message>
    <message>
        <source>The picture cannot be shown.</source>
        <translation>この画像は表示できません。</translation>
    </message>
</context>
<context>
    <name>ringi::PaperWords</name>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is hidden, and the names</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>a workbook</source>
        <translation>表計算のブック</translation>
    </message>
    <message>
        <source>a text document</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation>プレゼンテーション</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表（CSV）</translation>
    </message>
    <message>
        <source>a plain text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>an archive of files</source>
        <translation>複数のファイルをまとめた圧縮ファイル</translation>
    </message>
    <message>
        <source>an Office document in an old or encrypted form</source>
        <translation>古い形式または暗号化されたOffice文書</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>of an unknown kind</source>
        <translation>種類の分からないファイル</translation>
    </message>
    <message>
        <source>It is encrypted: nobody can see here what is in it.</source>
        <translation>暗号化されています。中身をここで確かめることはできません。</translation>
    </message>
    <message>
        <source>It is too large to look into all of it.</source>
        <translation>大きすぎるため、全体を調べることはできません。</translation>
    </message>
    <message>
        <source>It is damaged or not what it says: not all of it could be looked into.</source>
        <translation>壊れているか、見かけと異なるファイルです。すべてを調べることはできませんでした。</translation>
    </message>
    <message>
        <source>Ringi cannot look into files of this kind. It may hold anything.</source>
        <translation>Ringiはこの種類のファイルの中身を調べられません。何が入っているか分かりません。</translation>
    </message>
    <message>
        <source>hidden sheets</source>
        <translation>非表示のシート</translation>
    </message>
    <message>
        <source>deeply hidden sheets</source>
        <translation>再表示の一覧にも出ないシート</translation>
    </message>
    <message>
        <source>hidden rows</source>
        <translation>非表示の行</translation>
    </message>
    <message>
        <source>hidden columns</source>
        <translation>非表示の列</translation>
    </message>
    <message>
        <source>rows hidden by a filter</source>
        <translation>フィルターで隠れた行</translation>
    </message>
    <message>
        <source>hidden slides</source>
        <translation>非表示のスライド</translation>
    </message>
    <message>
        <source>hidden text</source>
        <translation>隠し文字</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>tracked changes</source>
        <translation>変更履歴</translation>
    </message>
    <message>
        <source>speaker notes</source>
        <translation>発表者用のノート</translation>
    </message>
    <message>
        <source>macros</source>
        <translation>マクロ</translation>
    </message>
    <message>
        <source>data from elsewhere</source>
        <translation>外部から読み込むデータ</translation>
    </message>
    <message>
        <source>files inside</source>
        <translation>埋め込まれたファイル</translation>
    </message>
    <message>
        <source>copied data behind pivot tables</source>
        <translation>ピボットテーブルの元データの写し</translation>
    </message>
    <message>
        <source>scripts</source>
        <translation>スクリプト</translation>
    </message>
    <message>
        <source>actions that start or send something</source>
        <translation>何かを起動または送信する動作</translation>
    </message>
    <message>
        <source>the place where it was taken</source>
        <translation>撮影場所</translation>
    </message>
    <message>
        <source>files that nobody looked into</source>
        <translation>中身を調べていないファイル</translation>
    </message>
    <message>
        <source>something unknown</source>
        <translation>不明なもの</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden sheet(s)</source>
        <translation>
            <numerusform>非表示のシートが%Ln枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheet(s) hidden so that Excel does not offer to show it</source>
        <translation>
            <numerusform>Excelの再表示の一覧にも出ないシートが%Ln枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden row(s) on these sheets</source>
        <translation>
            <numerusform>非表示の行が%Ln行あるシート</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden column(s) on these sheets</source>
        <translation>
            <numerusform>非表示の列が%Ln列あるシート</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hidden by a filter on these sheets</source>
        <translation>
            <numerusform>フィルターで隠れた行が%Ln行あるシート</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden slide(s)</source>
        <translation>
            <numerusform>非表示のスライドが%Ln枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hidden text in %Ln place(s)</source>
        <translation>
            <numerusform>隠し文字が%Lnか所</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>コメントが%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracked change(s) not yet accepted</source>
        <translation>
            <numerusform>未確定の変更履歴が%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speaker notes on %Ln slide(s)</source>
        <translation>
            <numerusform>発表者用のノートがあるスライドが%Ln枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Macros: programs that may run when it is opened</source>
        <translation>マクロ：開いたときに動くおそれのあるプログラム</translation>
    </message>
    <message numerus="yes">
        <source>Data from elsewhere in %Ln place(s)</source>
        <translation>
            <numerusform>外部から読み込むデータが%Lnか所</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) inside, not looked into</source>
        <translation>
            <numerusform>中身を調べていない埋め込みファイルが%Ln個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A copy of the data behind %Ln pivot table(s), also of rows that are not shown</source>
        <translation>
            <numerusform>ピボットテーブル%Ln個分の元データの写し（表に出ていない行を含む）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scripts in %Ln place(s)</source>
        <translation>
            <numerusform>スクリプトが%Lnか所</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) that start or send something</source>
        <translation>
            <numerusform>何かを起動または送信する動作が%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>The place on earth where the picture was taken</source>
        <translation>撮影場所の位置情報</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) that nobody looked into</source>
        <translation>
            <numerusform>中身を調べていないファイルが%Ln個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::PasswordFields</name>
    <message>
        <source>The same password again</source>
        <translation>パスワード（確認用）</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters are needed.</source>
        <translation>
            <numerusform>%n文字以上で入力してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>This password holds a character that cannot be used.</source>
        <translation>パスワードに使用できない文字が含まれています。</translation>
    </message>
    <message>
        <source>The two are not the same. Type it again.</source>
        <translation>パスワードが一致しません。もう一度入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. A few words in a row are strong and easy to remember.</source>
        <translation>
            <numerusform>%n文字以上。いくつかの単語を並べると、強力で覚えやすいパスワードになります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too short: %n more characters</source>
        <translation>
            <numerusform>短すぎます：あと%n文字必要です</numerusform>
        </translation>
    </message>
    <message>
        <source>Easy to guess: use more different characters</source>
        <translation>推測されやすいため、文字の種類を増やしてください</translation>
    </message>
    <message>
        <source>Good. Longer is stronger.</source>
        <translation>良好です。長いほど強力になります。</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>強力です</translation>
    </message>
</context>
<context>
    <name>ringi::PdfPages</name>
    <message>
        <source>&amp;Previous page</source>
        <translation>前のページ(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>次のページ(&amp;N)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>The page is drawn…</source>
        <translation>ページを描いています…</translation>
    </message>
    <message>
        <source>It needs a password: no page can be shown.</source>
        <translation>パスワードが必要なため、ページを表示できません。</translation>
    </message>
    <message>
        <source>This page cannot be shown.</source>
        <translation>このページは表示できません。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2ページ</translation>
    </message>
</context>
<context>
    <name>ringi::PeopleSection</name>
    <message>
        <source>People of the office</source>
        <translation>事務所の利用者</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>サインイン名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>利用者を追加…</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>Not signed by an administrator</source>
        <translation>管理者の署名なし</translation>
    </message>
    <message>
        <source>Remove codes…</source>
        <translation>コードを解除…</translation>
    </message>
    <message>
        <source>Codes for approving</source>
        <translation>承認用コード</translation>
    </message>
    <message>
        <source>For the chosen person, when their device is lost</source>
        <translation>選択した利用者が端末をなくした場合に使います</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>The codes of %1 were removed.</source>
        <translation>%1さんの承認用コードを解除しました。</translation>
    </message>
</context>
<context>
    <name>ringi::PeopleView</name>
    <message>
        <source>E&amp;xport…</source>
        <translation>書き出し(&amp;X)…</translation>
    </message>
    <message>
        <source>Search in addresses and replies</source>
        <translation>アドレスと応答を検索</translation>
    </message>
    <message>
        <source>Address or reply</source>
        <translation>アドレスまたは応答</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>検索(&amp;S)</translation>
    </message>
    <message>
        <source>Which recipients are shown</source>
        <translation>表示する宛先</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>表示(&amp;W)</translation>
    </message>
    <message>
        <source>Writes what is shown into a table; the export is on record.</source>
        <translation>表示中の宛先を表（CSV）に書き出します。書き出しは記録に残ります。</translation>
    </message>
    <message>
        <source>Recipients of this campaign</source>
        <translation>この配信の宛先</translation>
    </message>
    <message>
        <source>Only %1: show all</source>
        <translation>%1のみ表示中：すべて表示</translation>
    </message>
    <message>
        <source>Show all domains</source>
        <translation>すべてのドメインを表示</translation>
    </message>
</context>
<context>
    <name>ringi::PersonButton</name>
    <message>
        <source>Switch person</source>
        <translation>利用者の切り替え</translation>
    </message>
    <message>
        <source>Switch person. Signed in: %1</source>
        <translation>利用者の切り替え。サインイン中：%1</translation>
    </message>
</context>
<context>
    <name>ringi::PersonDialog</name>
    <message>
        <source>Change %1</source>
        <translation>%1の変更</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>利用者の追加</translation>
    </message>
    <message>
        <source>Let the new person sit down here: they type their own password, and you confirm with yours.</source>
        <translation>追加する本人にこの画面で自分のパスワードを入力してもらい、最後にあなたのパスワードで確定してください。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>氏名(&amp;N)</translation>
    </message>
    <message>
        <source>As it will stand on seals and in the audit log.</source>
        <translation>承認印と監査ログに表示される氏名です。</translation>
    </message>
    <message>
        <source>&amp;Sign-in name</source>
        <translation>サインイン名(&amp;S)</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Active: may sign in</source>
        <translation>有効（サインインできます）</translation>
    </message>
    <message>
        <source>The new person types</source>
        <translation>追加する本人が入力</translation>
    </message>
    <message>
        <source>Their &amp;password</source>
        <translation>本人のパスワード(&amp;P)</translation>
    </message>
    <message>
        <source>Nobody else should know it: whoever knows it can seal in their name.</source>
        <translation>本人以外には知られないようにしてください。パスワードを知る人は、本人の名前で押印できてしまいます。</translation>
    </message>
    <message>
        <source>You confirm</source>
        <translation>あなたによる確定</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1のパスワード</translation>
    </message>
    <message>
        <source>It opens your key, which signs this person’s record.</source>
        <translation>あなたの鍵を開き、この利用者の登録内容に署名するために使います。</translation>
    </message>
    <message>
        <source>Enter the name.</source>
        <translation>氏名を入力してください。</translation>
    </message>
    <message>
        <source>Enter a sign-in name.</source>
        <translation>サインイン名を入力してください。</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>役割を1つ以上選んでください。</translation>
    </message>
    <message>
        <source>Enter your own password.</source>
        <translation>あなた自身のパスワードを入力してください。</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1を追加しました。</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>%1の登録内容を変更しました。</translation>
    </message>
</context>
<context>
    <name>ringi::PersonalFilesPart</name>
    <message>
        <source>Everybody’s own file</source>
        <translation>一人ひとりの添付ファイル</translation>
    </message>
    <message>
        <source>Each person gets one file of a folder, for example an invoice: a column of the list says which.</source>
        <translation>請求書など、フォルダーの中のファイルを一人に一つずつ添付します。どのファイルかは宛先リストの列で指定します。</translation>
    </message>
    <message>
        <source>Choose a fol&amp;der…</source>
        <translation>フォルダーを選ぶ(&amp;D)…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Nobody gets a file of their own then</source>
        <translation>一人ひとりの添付ファイルはなくなります</translation>
    </message>
    <message>
        <source>Column with the file name</source>
        <translation>ファイル名が入っている列</translation>
    </message>
    <message>
        <source>Name that people see (optional)</source>
        <translation>受け取る方に見える名前（任意）</translation>
    </message>
    <message>
        <source>For example Invoice {{name}}.pdf. Empty: the file’s own name.</source>
        <translation>例：請求書 {{name}}.pdf。空欄の場合は元のファイル名になります。</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダーを選ぶ</translation>
    </message>
    <message>
        <source>Choose a list first</source>
        <translation>先に宛先リストを選んでください</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>列を選んでください</translation>
    </message>
    <message>
        <source>%1 (not in this list)</source>
        <comment>column</comment>
        <translation>%1（この宛先リストにはありません）</translation>
    </message>
    <message>
        <source>There are no files in this folder.</source>
        <translation>このフォルダーにはファイルがありません。</translation>
    </message>
    <message>
        <source>No folder was chosen.</source>
        <translation>フォルダーは選ばれていません。</translation>
    </message>
    <message>
        <source>Taking the files in…</source>
        <translation>ファイルを取り込んでいます…</translation>
    </message>
    <message numerus="yes">
        <source>Folder “%1”: %n file(s), as they were when it was chosen.</source>
        <translation>
            <numerusform>フォルダー「%1」：%n件（選んだ時点の内容です）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder “%1”: its files, as they were when it was chosen.</source>
        <translation>フォルダー「%1」（選んだ時点の内容です）。</translation>
    </message>
    <message>
        <source>Choose another fol&amp;der…</source>
        <translation>別のフォルダーを選ぶ(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>ringi::PictureDialog</name>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>&amp;Words instead of the picture</source>
        <translation>画像の代わりに表示する文字(&amp;W)</translation>
    </message>
    <message>
        <source>What the picture shows: for people who do not see it and for mail programs that hide pictures.</source>
        <translation>画像の内容を短く説明します。画像が見えない方や、画像を表示しないメールソフトのためのものです。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>W&amp;idth</source>
        <translation>幅(&amp;I)</translation>
    </message>
    <message>
        <source>Of the picture&apos;s own width, at most 600 pixels.</source>
        <translation>元の画像の幅に対する割合です（最大600ピクセル）。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ringi::PlainTextPart</name>
    <message>
        <source>&amp;Made from the formatted text automatically</source>
        <translation>書式付きの本文から自動で作る(&amp;M)</translation>
    </message>
    <message>
        <source>Plain text version</source>
        <translation>テキスト版</translation>
    </message>
    <message>
        <source>For mail programs and people that want no formatted text.</source>
        <translation>書式付きのメールを表示しないメールソフトや、希望しない方のための本文です。</translation>
    </message>
    <message>
        <source>The plain text version and the formatted text no longer say the same. People read one or the other, depending on their mail program.</source>
        <translation>テキスト版と書式付きの本文の内容が食い違っています。どちらが読まれるかは、受け取る方のメールソフトによります。</translation>
    </message>
</context>
<context>
    <name>ringi::PolicyRuleDialog</name>
    <message>
        <source>A rule for a stricter review</source>
        <translation>承認を厳しくするルール</translation>
    </message>
    <message>
        <source>Say where it fits and who has to look there.</source>
        <translation>対象と、必要な承認を指定してください。</translation>
    </message>
    <message>
        <source>A list</source>
        <translation>宛先リスト</translation>
    </message>
    <message>
        <source>A sender</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>A number of recipients</source>
        <translation>宛先の件数</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>対象(&amp;W)</translation>
    </message>
    <message>
        <source>Name of the &amp;list</source>
        <translation>宛先リスト名(&amp;L)</translation>
    </message>
    <message>
        <source>Every list of this name, also those imported later.</source>
        <translation>この名前のすべての宛先リストが対象です（今後取り込むものも含みます）。</translation>
    </message>
    <message>
        <source>&amp;Sender</source>
        <translation>差出人(&amp;S)</translation>
    </message>
    <message>
        <source>So &amp;many recipients or more</source>
        <translation>宛先がこの件数以上(&amp;M)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>ルールを追加</translation>
    </message>
    <message>
        <source>Name the list.</source>
        <translation>宛先リスト名を入力してください。</translation>
    </message>
    <message>
        <source>There is no sender yet.</source>
        <translation>差出人がまだ登録されていません。</translation>
    </message>
</context>
<context>
    <name>ringi::PolicyRules</name>
    <message>
        <source>Rules for a stricter review</source>
        <translation>承認を厳しくするルール</translation>
    </message>
    <message>
        <source>&amp;Take it away</source>
        <translation>ルールを削除(&amp;T)</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Where several rules fit, the strictest counts. A rule can only ask for more than is usual.</source>
        <translation>複数のルールに当てはまる場合は、最も厳しいものが適用されます。ルールで通常より緩くすることはできません。</translation>
    </message>
    <message>
        <source>A&amp;dd a rule…</source>
        <translation>ルールを追加(&amp;D)…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>form of review, who reviews</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ringi::PolicyWords</name>
    <message>
        <source>Its author alone, who looks at all of it as if somebody else had written it.</source>
        <translation>起案者が1人で、他の人が作成したものとしてすべてを確認します。</translation>
    </message>
    <message>
        <source>Three people who had no hand in it: one seals sender and content, one the recipients, one the figures; the figures must agree.</source>
        <translation>作成に関わっていない3人が、差出人と内容、宛先、件数をそれぞれ確認して押印します。件数はすべて一致する必要があります。</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) who had no hand in it, in any order.</source>
        <translation>
            <numerusform>作成に関わっていない%n人が、順不同で確認します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>単独承認</translation>
    </message>
    <message>
        <source>Simultaneous</source>
        <translation>同時承認</translation>
    </message>
    <message>
        <source>Staggered</source>
        <translation>時間差承認</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分担承認</translation>
    </message>
    <message>
        <source>Nobody can seal it before %1 have passed since it was submitted.</source>
        <translation>提出から%1が過ぎるまで押印できません。</translation>
    </message>
    <message>
        <source>The seals lapse when it has not begun %1 after the last of them.</source>
        <translation>最後の押印から%1以内に送信が始まらない場合、承認印は失効します。</translation>
    </message>
    <message>
        <source>the list “%1”</source>
        <translation>宛先リスト「%1」</translation>
    </message>
    <message>
        <source>the sender “%1”</source>
        <translation>差出人「%1」</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <comment>a number of people</comment>
        <translation>%1以上</translation>
    </message>
    <message>
        <source>Sender and content</source>
        <translation>差出人と内容</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>件数</translation>
    </message>
</context>
<context>
    <name>ringi::PracticeMailDialog</name>
    <message>
        <source>What arrived</source>
        <translation>届いたメール</translation>
    </message>
    <message>
        <source>The practice relay keeps every message here. None of them has left this computer.</source>
        <translation>練習用の送信リレーが受け取ったメールは、すべてここに保管されます。このコンピューターの外には一通も送信されていません。</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>メールの本文</translation>
    </message>
    <message>
        <source>Source of the message</source>
        <translation>メールのソース</translation>
    </message>
    <message>
        <source>Messages, by recipient</source>
        <translation>宛先別のメール</translation>
    </message>
    <message>
        <source>As it reads</source>
        <translation>本文表示</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>ソース表示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Nothing has arrived yet.</source>
        <translation>まだ何も届いていません。</translation>
    </message>
    <message>
        <source>From: %1
To: %2
Subject: %3</source>
        <translation>差出人：%1
宛先：%2
件名：%3</translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>添付ファイル：%1</translation>
    </message>
</context>
<context>
    <name>ringi::PracticeWords</name>
    <message>
        <source>Kawabe Timber</source>
        <translation>川辺木材株式会社</translation>
    </message>
    <message>
        <source>Hill Street Bakery</source>
        <translation>有限会社坂の上ベーカリー</translation>
    </message>
    <message>
        <source>Midori Clinic</source>
        <translation>医療法人みどりクリニック</translation>
    </message>
    <message>
        <source>Ken Mori</source>
        <translation>森 健</translation>
    </message>
    <message>
        <source>Aya Kimura</source>
        <translation>木村 彩</translation>
    </message>
    <message>
        <source>John Miller</source>
        <translation>ジョン ミラー</translation>
    </message>
    <message>
        <source>Yui Tanaka</source>
        <translation>田中 結衣</translation>
    </message>
    <message>
        <source>Sara Novak</source>
        <translation>サラ ノバック</translation>
    </message>
    <message>
        <source>Daichi Ito</source>
        <translation>伊藤 大地</translation>
    </message>
    <message>
        <source>Mei Watanabe</source>
        <translation>渡辺 芽衣</translation>
    </message>
    <message>
        <source>Paul Berger</source>
        <translation>ポール ベルガー</translation>
    </message>
    <message>
        <source>Rin Kobayashi</source>
        <translation>小林 凛</translation>
    </message>
    <message>
        <source>Sota Yamada</source>
        <translation>山田 颯太</translation>
    </message>
    <message>
        <source>Emma Clark</source>
        <translation>エマ クラーク</translation>
    </message>
    <message>
        <source>Nao Fujita</source>
        <translation>藤田 奈緒</translation>
    </message>
    <message>
        <source>Practice office</source>
        <translation>練習用オフィス</translation>
    </message>
    <message>
        <source>Hanako Sato</source>
        <translation>佐藤 花子</translation>
    </message>
    <message>
        <source>Taro Suzuki</source>
        <translation>鈴木 太郎</translation>
    </message>
    <message>
        <source>Customers in the city</source>
        <translation>市内のお客様</translation>
    </message>
    <message>
        <source>Customers who were served from the old office this year</source>
        <translation>今年、旧事務所でお取引のあったお客様</translation>
    </message>
    <message>
        <source>Tell them that we move, so that nobody stands before a closed door</source>
        <translation>移転をお知らせし、旧事務所へお越しになる方がないようにするため</translation>
    </message>
    <message>
        <source>We are moving: our new address from 1 December</source>
        <translation>事務所移転のお知らせ（12月1日より新住所）</translation>
    </message>
    <message>
        <source>Dear {{name}},

from 1 December you will find us at our new office, 12 River Street,
third floor. Telephone numbers and people stay the same.

If {{company|your company}} sends us parcels, please use the new address
from that day on.

With kind regards,
the practice office
</source>
        <translation>{{name}} 様

平素より格別のお引き立てを賜り、厚く御礼申し上げます。

このたび弊社は、12月1日より下記の新事務所へ移転することとなりました。
電話番号および担当者に変更はございません。

&#x3000;新住所：川端町12番地 3階

{{company|貴社}}よりお荷物をお送りいただく際は、同日以降、
新住所宛てにお願い申し上げます。

今後とも変わらぬご愛顧を賜りますようお願い申し上げます。

練習用オフィス
</translation>
    </message>
    <message>
        <source>Write as %1, approve as %2. The password of both is %3</source>
        <comment>names, password</comment>
        <translation>起案は「%1」、承認は「%2」でサインインします。パスワードはどちらも %3 です</translation>
    </message>
    <message>
        <source>Map: the house at the river</source>
        <translation>地図：川沿いの建物</translation>
    </message>
</context>
<context>
    <name>ringi::PreviewPane</name>
    <message>
        <source>As a recipient will see it</source>
        <translation>受け取る人に見える内容</translation>
    </message>
    <message>
        <source>Choose a list to see the mail with somebody’s values.</source>
        <translation>宛先リストを選ぶと、実際の値を入れたメールを確認できます。</translation>
    </message>
    <message>
        <source>⚠ No value for this recipient: %1. The place shows the field in braces.</source>
        <translation>⚠ この宛先には次の差し込み項目の値がありません：%1。その箇所には波括弧のまま項目名が表示されます。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between field names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>宛先：%1</translation>
    </message>
    <message>
        <source>Nobody on the list has “%1”.</source>
        <translation>「%1」に該当する宛先はありません。</translation>
    </message>
    <message>
        <source>No program opened it. The copy lies here until Ringi ends: %1</source>
        <translation>開けるプログラムがありませんでした。Ringiを終了するまで、コピーは次の場所にあります：%1</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>拡大(&amp;L)</translation>
    </message>
    <message>
        <source>Open in &amp;browser</source>
        <translation>ブラウザーで開く(&amp;B)</translation>
    </message>
    <message>
        <source>E&amp;xport as .eml…</source>
        <translation>.eml で書き出す(&amp;X)…</translation>
    </message>
    <message>
        <source>%1 (this recipient’s own)</source>
        <translation>%1（この宛先専用）</translation>
    </message>
    <message>
        <source>Nobody’s mail has a blank field.</source>
        <translation>空欄の項目があるメールはありません。</translation>
    </message>
    <message>
        <source>All values in the mail are written in A to Z.</source>
        <translation>差し込まれる値はすべて英字（A～Z）で書かれています。</translation>
    </message>
    <message>
        <source>There is nobody to show.</source>
        <translation>表示できる宛先がありません。</translation>
    </message>
    <message>
        <source>Export this mail</source>
        <translation>このメールを書き出す</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>%1 に保存しました</translation>
    </message>
</context>
<context>
    <name>ringi::ProbeView</name>
    <message>
        <source>Find the relay</source>
        <translation>送信リレーの検索</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Encrypt and check the certificate</source>
        <translation>暗号化と証明書の確認</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>認証</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>trying…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>works</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未実施</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>テストを中止</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>接続テスト</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step of the connection test, its state</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ringi::Program</name>
    <message>
        <source>Making the workspace…</source>
        <translation>ワークスペースを作成しています…</translation>
    </message>
    <message>
        <source>Opening the workspace…</source>
        <translation>ワークスペースを開いています…</translation>
    </message>
    <message>
        <source>Setting up the practice office…</source>
        <translation>練習用オフィスを準備しています…</translation>
    </message>
</context>
<context>
    <name>ringi::RecipientChooser</name>
    <message>
        <source>Reci&amp;pient</source>
        <translation>宛先(&amp;P)</translation>
    </message>
    <message>
        <source>Number of the recipient</source>
        <translation>宛先の番号</translation>
    </message>
    <message>
        <source>Previous recipient</source>
        <translation>前の宛先</translation>
    </message>
    <message>
        <source>Next recipient</source>
        <translation>次の宛先</translation>
    </message>
    <message>
        <source>Find a recipient</source>
        <translation>宛先を検索</translation>
    </message>
    <message>
        <source>Enter goes to the next one.</source>
        <translation>Enter キーで次の候補に移動します。</translation>
    </message>
    <message>
        <source>Address or value</source>
        <translation>アドレスまたは値</translation>
    </message>
    <message>
        <source>&amp;Jump to</source>
        <translation>移動先(&amp;J)</translation>
    </message>
    <message>
        <source>The longest mail</source>
        <translation>最も長いメール</translation>
    </message>
    <message>
        <source>The shortest mail</source>
        <translation>最も短いメール</translation>
    </message>
    <message>
        <source>One with a blank field</source>
        <translation>空欄の項目があるメール</translation>
    </message>
    <message>
        <source>One with letters other than A to Z</source>
        <translation>英字（A～Z）以外の文字を含むメール</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>recipient number N of ...</comment>
        <translation>／ %1</translation>
    </message>
</context>
<context>
    <name>ringi::RecipientsPart</name>
    <message>
        <source>Recipients</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>List</source>
        <translation>宛先リスト</translation>
    </message>
    <message>
        <source>Everybody who would be mailed</source>
        <translation>送信対象のすべての宛先</translation>
    </message>
    <message>
        <source>The list is not shown yet.</source>
        <translation>宛先リストはまだ表示されていません。</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>すべての宛先</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>検索(&amp;S)</translation>
    </message>
    <message>
        <source>Search in addresses and values</source>
        <translation>アドレスと差し込みの値から検索</translation>
    </message>
    <message>
        <source>Address or value</source>
        <translation>アドレスまたは値</translation>
    </message>
    <message>
        <source>Nobody here has “%1” in their address or values.</source>
        <translation>アドレスまたは値に「%1」を含む宛先はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found.</source>
        <translation>
            <numerusform>%Ln名見つかりました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are shown; more come at the end of the table.</source>
        <translation>
            <numerusform>最初の%Ln名を表示しています。表の最後まで進むと続きが表示されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>What the recipients look like is not shown yet.</source>
        <translation>宛先の内訳がまだ表示されていません。</translation>
    </message>
</context>
<context>
    <name>ringi::RefusalModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>拒否の理由</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処</translation>
    </message>
</context>
<context>
    <name>ringi::RefusalWords</name>
    <message>
        <source>The address is empty.</source>
        <translation>アドレスが空です。</translation>
    </message>
    <message>
        <source>Enter the address, or leave the line out.</source>
        <translation>アドレスを入力するか、この行を除いてください。</translation>
    </message>
    <message>
        <source>This is not a mail address.</source>
        <translation>メールアドレスではありません。</translation>
    </message>
    <message>
        <source>Correct it; there must be exactly one address.</source>
        <translation>訂正してください。1行に1つのアドレスだけを書きます。</translation>
    </message>
    <message>
        <source>The part before the @ has letters that Ringi cannot mail to yet.</source>
        <translation>@の前に、Ringiがまだ送信できない文字があります。</translation>
    </message>
    <message>
        <source>Ask the person for an address in plain letters.</source>
        <translation>半角英数字のアドレスを本人に確認してください。</translation>
    </message>
    <message>
        <source>The same address is already in line %1.</source>
        <translation>同じアドレスが%1行目にあります。</translation>
    </message>
    <message>
        <source>Nothing, if it is the same person: nobody gets a mail twice.</source>
        <translation>同じ人であれば対処は不要です。同じメールが二度届くことはありません。</translation>
    </message>
    <message>
        <source>The line has more cells than the heading.</source>
        <translation>見出しよりもセルの数が多い行です。</translation>
    </message>
    <message>
        <source>Put a cell that holds a comma in quotation marks.</source>
        <translation>コンマを含むセルは引用符で囲んでください。</translation>
    </message>
    <message>
        <source>A quotation mark opens here and is never closed (read up to line %1).</source>
        <translation>ここで始まる引用符が閉じられていません（%1行目まで読みました）。</translation>
    </message>
    <message>
        <source>Close the quotation mark, or remove it.</source>
        <translation>引用符を閉じるか、取り除いてください。</translation>
    </message>
    <message>
        <source>Something follows a closing quotation mark.</source>
        <translation>閉じる引用符のあとに文字があります。</translation>
    </message>
    <message>
        <source>Double the quotation marks that are part of a text.</source>
        <translation>文中の引用符は二つ重ねて書いてください。</translation>
    </message>
    <message>
        <source>A cell holds characters that cannot be seen or mailed.</source>
        <translation>表示も送信もできない文字を含むセルがあります。</translation>
    </message>
    <message>
        <source>Type the cell again.</source>
        <translation>そのセルを入力し直してください。</translation>
    </message>
    <message>
        <source>The line cannot be read (%1).</source>
        <translation>この行は読み取れません（%1）。</translation>
    </message>
    <message>
        <source>Look at this line in the file.</source>
        <translation>ファイルのこの行を確認してください。</translation>
    </message>
</context>
<context>
    <name>ringi::RehearsalModel</name>
    <message>
        <source>No message. %1</source>
        <translation>送信されません。%1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
</context>
<context>
    <name>ringi::RehearsalWindow</name>
    <message>
        <source>Rehearsal</source>
        <translation>リハーサル</translation>
    </message>
    <message>
        <source>The whole campaign is played inside this program, to its last message. Nothing leaves this computer: the rehearsal has no address to connect to.</source>
        <translation>配信全体を、最後の1通までこのプログラムの中だけで再現します。リハーサルには接続先がないため、このコンピューターの外に送信されることはありません。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>&amp;Play it again</source>
        <translation>もう一度実施(&amp;P)</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>確認する内容</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>メール(&amp;M)</translation>
    </message>
    <message>
        <source>Other people’s &amp;values</source>
        <translation>他の人の値(&amp;V)</translation>
    </message>
    <message>
        <source>Reading the campaign…</source>
        <translation>配信を読み込んでいます…</translation>
    </message>
    <message>
        <source>Playing: message %1 of %2</source>
        <translation>リハーサル中：%2通中%1通目</translation>
    </message>
    <message>
        <source>The rehearsal was stopped. Nobody was mailed.</source>
        <translation>リハーサルを中止しました。メールは誰にも送信されていません。</translation>
    </message>
    <message>
        <source>No list is chosen.</source>
        <translation>宛先リストが選択されていません。</translation>
    </message>
    <message>
        <source>A rehearsal plays the message for everybody on the list. Choose one in the campaign first.</source>
        <translation>リハーサルでは、宛先リストの全員分のメールを再現します。先に配信で宛先リストを選択してください。</translation>
    </message>
    <message>
        <source>Played as the draft stands now.</source>
        <translation>現在の下書きの内容で実施しました。</translation>
    </message>
    <message>
        <source>Played as it was submitted, revision %1.</source>
        <translation>提出された内容（第%1版）で実施しました。</translation>
    </message>
    <message numerus="yes">
        <source>%L1 messages would leave.</source>
        <translation>
            <numerusform>%L1通が送信される見込みです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 people on the list would get none.</source>
        <translation>
            <numerusform>宛先リストのうち%L1件には送信されません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody on the list is left out.</source>
        <translation>宛先リストの全員に送信されます。</translation>
    </message>
    <message>
        <source>Each is signed (DKIM), as for delivery.</source>
        <translation>配信時と同じく、1通ごとにDKIM署名が付いています。</translation>
    </message>
    <message>
        <source>They are not signed (DKIM) here: this computer does not have the key.</source>
        <translation>このコンピューターに鍵がないため、ここではDKIM署名が付いていません。</translation>
    </message>
    <message>
        <source>The message was saved.</source>
        <translation>メールを保存しました。</translation>
    </message>
</context>
<context>
    <name>ringi::RelayForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>What you call it here, for example “Our provider”.</source>
        <translation>ここでの呼び名です（例：「契約プロバイダー」）。</translation>
    </message>
    <message>
        <source>&amp;Host name</source>
        <translation>ホスト名(&amp;H)</translation>
    </message>
    <message>
        <source>Exactly as the provider writes it: the certificate must be for this name.</source>
        <translation>送信リレーの提供元の案内どおりに入力してください。証明書もこの名前のものである必要があります。</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>暗号化(&amp;E)</translation>
    </message>
    <message>
        <source>Mail leaves encrypted or not at all.</source>
        <translation>暗号化できない場合、メールは送信されません。</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>ポート(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>ユーザー名(&amp;U)</translation>
    </message>
    <message>
        <source>Empty if the relay needs no sign-in.</source>
        <translation>送信リレーの認証が不要な場合は空欄にします。</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>パスワード(&amp;W)</translation>
    </message>
    <message>
        <source>Goes straight into this computer’s keychain and nowhere else.</source>
        <translation>このコンピューターのキーチェーン（OSのパスワード保管）にのみ保存されます。</translation>
    </message>
    <message>
        <source>STARTTLS (usually port 587)</source>
        <translation>STARTTLS（通常はポート587）</translation>
    </message>
    <message>
        <source>TLS from the start (usually port 465)</source>
        <translation>接続時からTLS（通常はポート465）</translation>
    </message>
    <message>
        <source>Certificate authority (CA)</source>
        <translation>認証局（CA）</translation>
    </message>
    <message>
        <source>Choose a CA file…</source>
        <translation>CAファイルを選択…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove the CA certificate</source>
        <translation>CA証明書を削除</translation>
    </message>
    <message>
        <source>Saved. Type a new one only to replace it.</source>
        <translation>保存済みです。変更する場合のみ入力してください。</translation>
    </message>
    <message>
        <source>Enter the relay’s host name.</source>
        <translation>送信リレーのホスト名を入力してください。</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>CAファイルを選択</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>証明書 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The authorities that this computer knows. Choose a file only if your office has an authority of its own.</source>
        <translation>このコンピューターに登録されている認証局を使用します。事務所独自の認証局がある場合のみ、ファイルを選択してください。</translation>
    </message>
    <message>
        <source>Some providers hand out access tokens instead of passwords. Put the token in the field above, and a new one when it has run out.</source>
        <translation>パスワードの代わりにアクセストークンを発行する提供元もあります。上の欄にトークンを入力し、期限が切れたら新しいものに入れ替えてください。</translation>
    </message>
    <message>
        <source>With a token, the user name is needed too.</source>
        <translation>トークンを使う場合は、ユーザー名も入力してください。</translation>
    </message>
    <message>
        <source>Use an access to&amp;ken (OAuth 2)</source>
        <translation>アクセストークンを使う（OAuth 2）(&amp;K)</translation>
    </message>
</context>
<context>
    <name>ringi::RelaySection</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>接続をテスト</translation>
    </message>
    <message>
        <source>&amp;Relay</source>
        <translation>送信リレー(&amp;R)</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>送信リレー</translation>
    </message>
    <message>
        <source>A new relay</source>
        <translation>新しい送信リレー</translation>
    </message>
    <message>
        <source>Saved, but the password is kept for this run only.</source>
        <translation>保存しましたが、パスワードは今回の起動中のみ有効です。</translation>
    </message>
    <message>
        <source>This computer offers no keychain, and Ringi never writes a password into a file. Enter it again after each start.</source>
        <translation>このコンピューターではキーチェーン（OSのパスワード保管）を利用できません。Ringiはパスワードをファイルに保存しないため、起動のたびに入力してください。</translation>
    </message>
    <message>
        <source>The relay was saved.</source>
        <translation>送信リレーを保存しました。</translation>
    </message>
    <message>
        <source>The password is in this computer’s keychain.</source>
        <translation>パスワードは、このコンピューターのキーチェーン（OSのパスワード保管）に保存されています。</translation>
    </message>
</context>
<context>
    <name>ringi::ReplyWords</name>
    <message>
        <source>There is no such mailbox. This person cannot be reached at this address. Check its spelling and correct the list.</source>
        <translation>該当するメールボックスがありません。このアドレスには届きません。つづりを確認し、宛先リストを訂正してください。</translation>
    </message>
    <message>
        <source>The mailbox is full. This person gets no mail until there is room again. Tell them in another way if it matters.</source>
        <translation>相手のメールボックスがいっぱいです。空きができるまで届きません。重要な場合は、別の方法でお知らせください。</translation>
    </message>
    <message>
        <source>The mailbox is closed or takes no mail. This person cannot be reached at this address. Ask for another one.</source>
        <translation>メールボックスが停止中か、メールを受け付けていません。このアドレスには届きません。別のアドレスをご確認ください。</translation>
    </message>
    <message>
        <source>What stands after the @ does not exist or takes no mail. Nobody can be reached there. Check its spelling and correct the list.</source>
        <translation>@より後ろのドメインが存在しないか、メールを受け付けていません。このドメインのアドレスには届きません。つづりを確認し、宛先リストを訂正してください。</translation>
    </message>
    <message>
        <source>The other side asks unknown senders to come again later. That is usual; nothing needs to be done.</source>
        <translation>相手のサーバーが、初めての送信元に対して、時間をおいて送り直すよう求めています。よくあることですので、対応は不要です。</translation>
    </message>
    <message>
        <source>The message was taken for unwanted mail. Others may refuse it too. Look at subject, text and links, and ask the relay’s provider about the sender’s reputation.</source>
        <translation>迷惑メールと判定されました。ほかの宛先でも拒否されるおそれがあります。件名・本文・リンクを見直し、送信元の評価（レピュテーション）を送信リレーの提供元に確認してください。</translation>
    </message>
    <message>
        <source>A rule of the other side forbids it. Often the sender’s domain lacks SPF, DKIM or DMARC, or the person takes mail from known senders only. Read what the relay said and ask your administrator.</source>
        <translation>相手側の受信ポリシーにより拒否されました。差出人のドメインにSPF・DKIM・DMARCの設定がないか、相手が特定の差出人だけを受け付けている場合が多くあります。送信リレーの応答を確認し、管理者に相談してください。</translation>
    </message>
    <message>
        <source>The message is larger than the other side takes. This person does not get it. Make attachments and pictures smaller, or offer a link.</source>
        <translation>メールが相手側の上限より大きいため、この宛先には届きません。添付ファイルや画像を小さくするか、リンクでご案内ください。</translation>
    </message>
    <message>
        <source>The address has letters that the relay cannot handle. This person cannot be reached through it. Ask for another address.</source>
        <translation>送信リレーが扱えない文字がアドレスに含まれているため、この送信リレーからは届きません。別のアドレスをご確認ください。</translation>
    </message>
    <message>
        <source>Too many messages came in a short time. Ringi slows down. If it happens often, set a lower pace under Settings, Relay.</source>
        <translation>短時間に送信した通数が多すぎます。Ringiが送信速度を落とします。たびたび起こる場合は、「設定」の「送信リレー」で送信速度を下げてください。</translation>
    </message>
    <message>
        <source>The account has sent as many messages as the provider allows for now. The rest of the campaign has to wait. Go on when the limit is over, usually after a day, or ask the provider for more.</source>
        <translation>このアカウントの送信数が、提供元の上限に達しました。残りは当面送信できません。上限が解除されてから（通常は1日後）続けるか、上限の引き上げを提供元に相談してください。</translation>
    </message>
    <message>
        <source>The relay does not let this account send with this sender address. Nobody would get the campaign. An administrator can correct the sender or the account under Settings.</source>
        <translation>このアカウントでは、この差出人アドレスで送信できません。このままではどなたにも届きません。管理者が「設定」で差出人またはアカウントを訂正できます。</translation>
    </message>
    <message>
        <source>The relay does not forward mail for us. Nobody outside would get the campaign. Usually the sign-in is missing: check user name and password under Settings, Relay.</source>
        <translation>送信リレーが中継を拒否しました。このままでは外部の宛先に届きません。多くの場合、認証が設定されていないことが原因です。「設定」の「送信リレー」でユーザー名とパスワードを確認してください。</translation>
    </message>
    <message>
        <source>The relay wants a sign-in or does not accept ours. Nothing can be sent. Check user name and password under Settings, Relay.</source>
        <translation>送信リレーが認証を求めているか、認証に失敗しました。このままでは送信できません。「設定」の「送信リレー」でユーザー名とパスワードを確認してください。</translation>
    </message>
    <message>
        <source>The other side wants more encryption than there is. Nothing is sent without it. Ask the relay’s provider.</source>
        <translation>相手側が、現在よりも強い暗号化を求めています。対応するまで送信されません。送信リレーの提供元に確認してください。</translation>
    </message>
    <message>
        <source>The relay has trouble of its own. Nothing is lost; Ringi tries again by itself. If it lasts, ask its provider.</source>
        <translation>送信リレー側で問題が起きています。失われたメールはなく、Ringiが自動で再試行します。続く場合は提供元に確認してください。</translation>
    </message>
    <message>
        <source>The relay ended the connection. Nothing is lost; Ringi connects again by itself.</source>
        <translation>送信リレーが接続を終了しました。失われたメールはなく、Ringiが自動で接続し直します。</translation>
    </message>
    <message>
        <source>The relay refused without a reason that Ringi knows. Read what it said, and ask its provider if it is not clear.</source>
        <translation>送信リレーに拒否されましたが、理由を判別できません。送信リレーの応答を確認し、不明な場合は提供元に問い合わせてください。</translation>
    </message>
</context>
<context>
    <name>ringi::ReportDialog</name>
    <message>
        <source>Delivery report</source>
        <translation>配信の報告書</translation>
    </message>
    <message>
        <source>A PDF with the numbers, times, outcomes by domain and by reason, who approved it, and the digest of what was sealed.</source>
        <translation>件数、日時、ドメイン別・理由別の結果、承認者、押印された内容のハッシュ値をPDFにまとめます。</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>保存先(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Choose a place…</source>
        <translation>保存先を選ぶ(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;With the recipients’ addresses</source>
        <translation>宛先のアドレスを含める(&amp;W)</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>報告書を作成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Say where the file should go.</source>
        <translation>保存先を指定してください。</translation>
    </message>
</context>
<context>
    <name>ringi::ReportWords</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1／%2ページ</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>事務所</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>%1 &lt;%2&gt;</source>
        <comment>name, address</comment>
        <translation>%1 &lt;%2&gt;</translation>
    </message>
    <message>
        <source>From</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>Replies to</source>
        <translation>返信先</translation>
    </message>
    <message>
        <source>For</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>依頼者</translation>
    </message>
    <message>
        <source>List</source>
        <translation>宛先リスト</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>送信リレー</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>起案者</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between people</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <comment>time, number</comment>
        <translation>%1、第%2版</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>結果の内訳</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>ドメイン</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受付済み</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>再試行待ち</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>The first %1 are listed; the export of the Delivery page has all.</source>
        <translation>最初の%1件を掲載しています。全件は「配信状況」画面から書き出せます。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>What the relay said</source>
        <translation>送信リレーの応答</translation>
    </message>
    <message>
        <source>Delivery report</source>
        <translation>メール配信の報告書</translation>
    </message>
    <message>
        <source>By domain</source>
        <translation>ドメイン別</translation>
    </message>
    <message>
        <source>By reason</source>
        <translation>理由別</translation>
    </message>
    <message>
        <source>What was sealed</source>
        <translation>押印された内容</translation>
    </message>
    <message>
        <source>Digest of the packet (SHA-256): %1</source>
        <translation>審査資料のハッシュ値（SHA-256）：%1</translation>
    </message>
    <message>
        <source>“Accepted” means that the relay took the message, not that anybody has read it.</source>
        <translation>「受付済み」は送信リレーがメールを受け取ったことを表し、相手に読まれたことを表すものではありません。</translation>
    </message>
    <message>
        <source>Written by Ringi %1 at %2.</source>
        <translation>%2にRingi %1で作成しました。</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>pattern of a moment in a table</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
</context>
<context>
    <name>ringi::ReviewNewsText</name>
    <message>
        <source>Nobody is mailed. Make a new revision and submit it again.</source>
        <translation>誰にもメールは送られません。改訂版を作り、あらためて提出してください。</translation>
    </message>
    <message>
        <source>Review wanted: “%1”</source>
        <translation>審査の依頼：「%1」</translation>
    </message>
    <message>
        <source>From %1. Nothing leaves before it was looked at and sealed.</source>
        <translation>起案者は%1さんです。審査して押印するまで、メールは送信されません。</translation>
    </message>
    <message>
        <source>“%1” came back</source>
        <translation>「%1」が差し戻されました</translation>
    </message>
    <message>
        <source>Returned by %1. What is to do stands with the campaign.</source>
        <translation>%1さんが差し戻しました。対応事項は配信の画面に表示されています。</translation>
    </message>
    <message>
        <source>“%1” was sealed</source>
        <translation>「%1」に押印されました</translation>
    </message>
    <message>
        <source>Sealed by %1: leaves after %2.</source>
        <translation>%1さんが押印しました。%2を過ぎると送信されます。</translation>
    </message>
    <message>
        <source>Sealed by %1. The Campaigns page says how it goes on.</source>
        <translation>%1さんが押印しました。今後の進み方は「配信」の画面をご覧ください。</translation>
    </message>
    <message>
        <source>“%1” has lapsed</source>
        <translation>「%1」は失効しました</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) wait for your review</source>
        <translation>
            <numerusform>審査待ちの配信が%n件あります</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::ReviewPage</name>
    <message>
        <source>To review</source>
        <translation>審査待ち</translation>
    </message>
    <message>
        <source>Campaigns that somebody else wrote. Nothing leaves before you have looked and sealed it.</source>
        <translation>ほかの人が起案した配信です。審査して押印するまで、メールは送信されません。</translation>
    </message>
    <message>
        <source>&amp;Open the review…</source>
        <translation>審査を開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Nothing waits for a review.</source>
        <translation>審査待ちの配信はありません。</translation>
    </message>
    <message>
        <source>Campaigns waiting for review</source>
        <translation>審査待ちの配信</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>起案者</translation>
    </message>
    <message>
        <source>List</source>
        <translation>宛先リスト</translation>
    </message>
    <message>
        <source>Your part</source>
        <translation>あなたの対応</translation>
    </message>
    <message>
        <source>You wrote it: somebody else must review it.</source>
        <translation>ご自身の起案のため、ほかの人の審査が必要です。</translation>
    </message>
    <message>
        <source>Waits since %1</source>
        <translation>%1から審査待ち</translation>
    </message>
    <message>
        <source>Opening the packet…</source>
        <translation>審査資料を開いています…</translation>
    </message>
    <message>
        <source>You wrote it: look at it as if somebody else had. %1</source>
        <translation>ご自身が起案した配信です。他の人が作成したものとして確認してください。%1</translation>
    </message>
    <message>
        <source>You have sealed your share of it.</source>
        <translation>担当分の押印は済んでいます。</translation>
    </message>
    <message>
        <source>The other shares are for other people.</source>
        <translation>残りの分担は、ほかの人が確認します。</translation>
    </message>
</context>
<context>
    <name>ringi::ReviewPart</name>
    <message>
        <source>I have &amp;looked at this part</source>
        <translation>この項目を確認しました(&amp;L)</translation>
    </message>
    <message>
        <source>Scroll to the end first.</source>
        <translation>先に最後までスクロールしてください。</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>severity, part, what was found</comment>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>Co&amp;mment…</source>
        <translation>コメント(&amp;M)…</translation>
    </message>
    <message>
        <source>Tells the author and other reviewers what should be another. What is chosen in the text is quoted.</source>
        <translation>直してほしい点を起案者とほかの審査者に伝えます。本文などで選択した箇所は引用されます。</translation>
    </message>
    <message>
        <source>You looked at this on %1, and it has not changed since.</source>
        <translation>%1に確認済みです。その後、変更はありません。</translation>
    </message>
</context>
<context>
    <name>ringi::ReviewRule</name>
    <message>
        <source>Who reviews it: %1</source>
        <translation>承認方式：%1</translation>
    </message>
    <message>
        <source>That is what the office usually wants.</source>
        <translation>通常の承認ルールが適用されます。</translation>
    </message>
    <message>
        <source>That is stricter than usual, because of the office&apos;s rules for %1.</source>
        <translation>%1についてのルールにより、通常より厳しい承認が必要です。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two rules</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ringi::ReviewWindow</name>
    <message>
        <source>Review: %1</source>
        <translation>審査：%1</translation>
    </message>
    <message>
        <source>Submitted by %1 on %2, revision %3. Look at every part as if nobody had looked before.</source>
        <translation>%1が%2に提出（第%3版）。ほかに確認した人はいないつもりで、すべての項目を確認してください。</translation>
    </message>
    <message>
        <source>looked at</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>未確認</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) left to look at before it can be approved.</source>
        <translation>
            <numerusform>承認するには、あと%n項目の確認が必要です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sealed. It leaves after %1; anyone can stop it until then, under Delivery.</source>
        <translation>押印しました。%1を過ぎると送信されます。それまでは、誰でも「配信状況」で止めることができます。</translation>
    </message>
    <message>
        <source>Sealed. %1 of %2 seals are given; it waits for the others.</source>
        <translation>押印しました。必要な承認印%2個のうち%1個がそろいました。残りの承認を待っています。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Re&amp;hearse…</source>
        <translation>リハーサル(&amp;H)…</translation>
    </message>
    <message>
        <source>Plays the whole campaign inside this program, as it was submitted. Nothing leaves.</source>
        <translation>提出された内容のまま、配信全体をこのプログラムの中だけで再現します。外部には送信されません。</translation>
    </message>
    <message>
        <source>Say first how many people you expect.</source>
        <translation>先に想定件数を回答してください。</translation>
    </message>
    <message>
        <source>A rehearsal shows how many are on the list.</source>
        <translation>リハーサルを行うと、宛先リストの件数が分かってしまうためです。</translation>
    </message>
    <message>
        <source>You had a hand in this campaign.</source>
        <translation>この配信の作成に関わっています。</translation>
    </message>
    <message>
        <source>You can look at it, but somebody else must seal it.</source>
        <translation>内容は確認できますが、押印はほかの人が行う必要があります。</translation>
    </message>
    <message>
        <source>It can be sealed from %1 on: the office&apos;s rule wants some time to pass first.</source>
        <translation>%1以降に押印できます。承認ルールにより、一定の時間をおく必要があります。</translation>
    </message>
    <message>
        <source>It does not wait for a review any more</source>
        <translation>この配信は審査待ちではなくなりました</translation>
    </message>
    <message>
        <source>Somebody else decided about it, or its author took it back. Close this window and look at the list again.</source>
        <translation>ほかの人が判断したか、起案者が取り下げました。この画面を閉じて、一覧をご確認ください。</translation>
    </message>
</context>
<context>
    <name>ringi::RichEditor</name>
    <message>
        <source>Insert a picture</source>
        <translation>画像を挿入</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>画像 (*.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
</context>
<context>
    <name>ringi::RuleSection</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Hold, in minutes</source>
        <translation>保留時間（分）(&amp;H)</translation>
    </message>
    <message>
        <source>After the last seal, anybody can still stop the campaign for so long.</source>
        <translation>最後の押印のあと、この時間内であれば誰でも配信を止められます。</translation>
    </message>
    <message>
        <source>The rule was saved.</source>
        <translation>承認ルールを保存しました。</translation>
    </message>
    <message>
        <source>Ask a &amp;person between the rings of a canary run</source>
        <translation>段階送信では、段階ごとに人が確認する(&amp;P)</translation>
    </message>
    <message>
        <source>A canary run mails your own addresses first, then 1 %, then 10 %, then all. With this it waits after each ring until somebody says “Go on”; without it, it goes on by itself unless too many are refused.</source>
        <translation>段階送信では、まず社内のアドレス、次に1%、次に10%、最後に全員へ送ります。オンにすると、段階ごとに誰かが「続ける」を選ぶまで待ちます。オフにすると、拒否が多すぎないかぎり自動で次へ進みます。</translation>
    </message>
    <message>
        <source>as long as nothing changes</source>
        <translation>変更がない限り有効</translation>
    </message>
    <message>
        <source>Seals &amp;lapse after so many days</source>
        <translation>承認印の有効日数(&amp;L)</translation>
    </message>
    <message>
        <source>A campaign that has not begun by then has to be reviewed again. It always has to when its time passes, or when the rule, its sender, relay or signing key change.</source>
        <translation>この日数以内に送信が始まらない場合は、再度承認が必要です。送信期限を過ぎたとき、承認ルール・差出人・送信リレー・署名鍵が変わったときも、再度承認が必要になります。</translation>
    </message>
    <message>
        <source>Stricter for some</source>
        <translation>特定の配信を厳しくする</translation>
    </message>
    <message>
        <source>It leaves as soon as it is sealed.</source>
        <translation>押印が揃うとすぐに送信されます。</translation>
    </message>
    <message>
        <source>It leaves when it is sealed, after a hold of %1.</source>
        <translation>押印が揃ったあと、%1の保留時間をおいて送信されます。</translation>
    </message>
    <message>
        <source>What waits for seals or for its start and would be reviewed in another way now has lapsed: its author can hand it in again.</source>
        <translation>承認待ちまたは送信待ちの配信のうち、承認方法が変わるものは失効しました。起案者が再度提出できます。</translation>
    </message>
</context>
<context>
    <name>ringi::RunLineModel</name>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>再試行回数</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>応答</translation>
    </message>
</context>
<context>
    <name>ringi::RunList</name>
    <message>
        <source>Runs: now, next and past</source>
        <translation>配信の一覧：実行中・予定・終了</translation>
    </message>
</context>
<context>
    <name>ringi::RunListModel</name>
    <message>
        <source>%1: %2</source>
        <comment>subject, summary</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ringi::RunNewsText</name>
    <message>
        <source>%1 accepted by the relay.</source>
        <translation>送信リレーが受け付けた宛先：%1件。</translation>
    </message>
    <message>
        <source>%1 refused.</source>
        <translation>拒否：%1件。</translation>
    </message>
    <message>
        <source>%1 unknown: they need your decision.</source>
        <translation>不明：%1件。判断が必要です。</translation>
    </message>
    <message>
        <source>“%1” has been sent</source>
        <translation>「%1」の送信が終わりました</translation>
    </message>
    <message>
        <source>“%1” was not sent in time</source>
        <translation>「%1」は期限までに送信できませんでした</translation>
    </message>
    <message>
        <source>Its latest time has passed. Whoever was not mailed until then will not be.</source>
        <translation>送信の期限が過ぎました。まだ送信していない宛先には送信されません。</translation>
    </message>
    <message>
        <source>“%1” was stopped</source>
        <translation>「%1」は中止されました</translation>
    </message>
    <message>
        <source>Ringi stopped it. The Delivery page says why.</source>
        <translation>Ringiが中止しました。理由は「配信状況」をご覧ください。</translation>
    </message>
    <message>
        <source>“%1” has come to a halt</source>
        <translation>「%1」の送信が止まっています</translation>
    </message>
    <message>
        <source>Somebody has to look at it. The Delivery page says why.</source>
        <translation>担当者の対応が必要です。理由は「配信状況」をご覧ください。</translation>
    </message>
    <message>
        <source>The computer slept while “%1” was being sent</source>
        <translation>「%1」の送信中にコンピューターがスリープしました</translation>
    </message>
    <message>
        <source>It slept for %1. Nothing was on its way at that moment; sending goes on now.</source>
        <translation>%1の間スリープしていました。その時点で送信途中のメールはありませんでした。送信を再開します。</translation>
    </message>
    <message>
        <source>It slept for %1 and gave no time to finish what was on its way. Messages that may have been accepted are called unknown; the rest goes on now.</source>
        <translation>%1の間スリープしていました。送信途中のメールを送り終える時間がなかったため、受け付けられた可能性のあるものは「不明」とし、残りの送信を再開します。</translation>
    </message>
    <message>
        <source>“%1” was not started</source>
        <translation>「%1」の送信が始まっていません</translation>
    </message>
    <message>
        <source>Its time came while Ringi was not running. Choose whether to send it now.</source>
        <translation>Ringiが動いていない間に開始時刻が過ぎました。今から送信するかどうかを選んでください。</translation>
    </message>
    <message>
        <source>“%1” waits for you</source>
        <translation>「%1」は確認待ちです</translation>
    </message>
    <message>
        <source>A ring of the canary run is done. Look at it, then let it go on or stop it.</source>
        <translation>段階送信の1段階が終わりました。結果を確認し、続けるか中止するかを選んでください。</translation>
    </message>
    <message>
        <source>Ringi: %1 of %2 done</source>
        <comment>numbers of recipients</comment>
        <translation>Ringi：%2件中%1件が完了</translation>
    </message>
    <message>
        <source>Ringi: a campaign waits for you</source>
        <translation>Ringi：確認待ちの配信があります</translation>
    </message>
    <message>
        <source>Ringi: nothing is being sent</source>
        <translation>Ringi：送信中の配信はありません</translation>
    </message>
    <message>
        <source>“%1” may have been sent already</source>
        <translation>「%1」はすでに配信済みの可能性があります</translation>
    </message>
    <message>
        <source>An older copy of the workspace was put in its place. Find out whether this was sent, then let it go on or stop it.</source>
        <translation>ワークスペースが古いコピーに置き換えられています。配信済みかどうかを確認してから、続けるか中止するかを選んでください。</translation>
    </message>
</context>
<context>
    <name>ringi::RunPanel</name>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>再開(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;top for good…</source>
        <translation>中止(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Go on…</source>
        <translation>続ける(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;New campaign to the rest</source>
        <translation>届かなかった宛先への配信を作成(&amp;N)</translation>
    </message>
    <message>
        <source>A new draft for exactly those who did not get this one</source>
        <translation>今回届かなかった宛先だけに送る、新しい下書きを作ります</translation>
    </message>
    <message>
        <source>Report (P&amp;DF)…</source>
        <translation>報告書（PDF）(&amp;D)…</translation>
    </message>
    <message>
        <source>S&amp;eals…</source>
        <translation>承認印(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>ringi::RunView</name>
    <message>
        <source>Parts of the run</source>
        <translation>配信の各項目</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>People</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>By domain</source>
        <translation>ドメイン別</translation>
    </message>
    <message>
        <source>By reason</source>
        <translation>理由別</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Unknown (%1)</source>
        <translation>不明（%1）</translation>
    </message>
</context>
<context>
    <name>ringi::RunWatch</name>
    <message>
        <source>Open Ringi</source>
        <translation>Ringiを開く</translation>
    </message>
    <message>
        <source>Quit Ringi</source>
        <translation>Ringiを終了する</translation>
    </message>
    <message>
        <source>A mail campaign is being sent</source>
        <translation>メールを配信しています</translation>
    </message>
    <message>
        <source>Finishes the messages that are on their way</source>
        <translation>送信途中のメールを送り終えています</translation>
    </message>
    <message>
        <source>Stop sending and quit</source>
        <translation>送信を止めて終了する</translation>
    </message>
</context>
<context>
    <name>ringi::RunWords</name>
    <message>
        <source>%1 of %2</source>
        <comment>done of total</comment>
        <translation>%2件中%1件</translation>
    </message>
    <message>
        <source>%1 unknown: needs your decision</source>
        <translation>不明 %1件：判断が必要です</translation>
    </message>
    <message>
        <source>It was to start at %1, and Ringi was not running then. It never starts late by itself: say “Go on”, or stop it. Nobody has been mailed yet.</source>
        <translation>%1に開始する予定でしたが、その時Ringiが動いていませんでした。遅れて自動で始まることはありません。「続ける」か中止を選んでください。まだ誰にも送信されていません。</translation>
    </message>
    <message>
        <source>It starts in a moment. Nobody has been mailed yet.</source>
        <translation>まもなく始まります。まだ誰にも送信されていません。</translation>
    </message>
    <message>
        <source>Starts in %1, at %2; anyone can stop it until then. Nobody has been mailed yet.</source>
        <translation>%2に始まります（あと%1）。それまでは誰でも中止できます。まだ誰にも送信されていません。</translation>
    </message>
    <message>
        <source>Waits for your “Go on” after %1: %2 done.</source>
        <translation>%1への送信が終わり、「続ける」が選ばれるのを待っています（%2が完了）。</translation>
    </message>
    <message>
        <source>%1. Everybody else is done.</source>
        <translation>%1。それ以外はすべて完了しています。</translation>
    </message>
    <message>
        <source>Sending: %1</source>
        <translation>送信中：%1</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <comment>done, time</comment>
        <translation>%1、残り%2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約%1</translation>
    </message>
    <message>
        <source>%1; now: %2</source>
        <comment>what, ring</comment>
        <translation>%1（現在：%2）</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>two sentences</comment>
        <translation>%1%2。</translation>
    </message>
    <message>
        <source>Paused: %1 done. Nothing more leaves until somebody resumes it.</source>
        <translation>一時停止中：%1が完了。再開するまで、これ以上は送信されません。</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>受付済み %1件</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>拒否 %1件</translation>
    </message>
    <message>
        <source>%1 not sent</source>
        <translation>未送信 %1件</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>不明 %1件</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between results</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>state, time</comment>
        <translation>%2に%1</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>state and time, results</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1. Nobody has been mailed.</source>
        <comment>state</comment>
        <translation>%1。誰にも送信されていません。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>判断待ち</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, numbers</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Starts in %1</source>
        <translation>あと%1で開始</translation>
    </message>
    <message>
        <source>Starts in a moment</source>
        <translation>まもなく開始</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>毎分%1通</translation>
    </message>
    <message>
        <source>expected to end at %1</source>
        <translation>終了見込み：%1</translation>
    </message>
    <message>
        <source>connecting to the relay…</source>
        <translation>送信リレーに接続しています…</translation>
    </message>
    <message>
        <source>waiting until %1</source>
        <translation>%1まで待機</translation>
    </message>
    <message>
        <source>waiting before the next message</source>
        <translation>次のメールまで待機中</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>接続数 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>next try at %1</source>
        <translation>次の再試行：%1</translation>
    </message>
    <message>
        <source>its limit: %1 a minute</source>
        <translation>送信リレーの上限：毎分%1通</translation>
    </message>
    <message>
        <source>its limit: %1 an hour</source>
        <translation>送信リレーの上限：毎時%1通</translation>
    </message>
    <message>
        <source>the campaign’s limit: %1 a minute</source>
        <translation>この配信の上限：毎分%1通</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>waiting for the network; goes on by itself</source>
        <translation>ネットワークの復旧を待っています(自動的に再開します)</translation>
    </message>
    <message>
        <source>resting, because the computer is about to sleep; goes on by itself</source>
        <translation>コンピューターのスリープに備えて休止しています(自動的に再開します)</translation>
    </message>
    <message>
        <source>This workspace is an older copy of the one that was used on this computer. What happened since is not known here, so that this may have been sent already. Find out, then say “Go on”, or stop it.</source>
        <translation>このワークスペースは、このコンピューターで使われていたものより古いコピーです。その後の記録がここにはないため、すでに配信済みの可能性があります。確認のうえ「続ける」を選ぶか、中止してください。</translation>
    </message>
</context>
<context>
    <name>ringi::SampleWords</name>
    <message>
        <source>The first on the list</source>
        <translation>リストの最初の宛先</translation>
    </message>
    <message>
        <source>The last on the list</source>
        <translation>リストの最後の宛先</translation>
    </message>
    <message>
        <source>Drawn by lot from the packet’s digest: the author cannot choose it</source>
        <translation>審査資料のハッシュ値による無作為抽出（起案者は選べません）</translation>
    </message>
    <message>
        <source>The longest: its values add most to the message</source>
        <translation>最も長いもの（差し込む値の文字数が最多）</translation>
    </message>
    <message>
        <source>The shortest: its values add least to the message</source>
        <translation>最も短いもの（差し込む値の文字数が最少）</translation>
    </message>
    <message>
        <source>The only address at %1</source>
        <translation>%1 の唯一の宛先</translation>
    </message>
    <message>
        <source>%1, the domain that fewest others are at (%2)</source>
        <comment>domain, number of people</comment>
        <translation>宛先が最も少ないドメイン：%1（%2）</translation>
    </message>
    <message>
        <source>An address with letters beyond A to Z (%1)</source>
        <comment>number of people</comment>
        <translation>英数字以外の文字を含むアドレス（%1）</translation>
    </message>
    <message>
        <source>A value with letters beyond A to Z: %1 (%2)</source>
        <comment>column, number of people</comment>
        <translation>英数字以外の文字を含む値：%1（%2）</translation>
    </message>
    <message>
        <source>A blank value: %1 (%2)</source>
        <comment>column, number of people</comment>
        <translation>空欄の値：%1（%2）</translation>
    </message>
    <message>
        <source>Why this one:</source>
        <translation>この見本が選ばれた理由：</translation>
    </message>
</context>
<context>
    <name>ringi::SaveTemplateDialog</name>
    <message>
        <source>Save as a template</source>
        <translation>テンプレートとして保存</translation>
    </message>
    <message>
        <source>Subject, text, pictures and attachments are kept for other campaigns; no list, no sender and no times.</source>
        <translation>件名、本文、画像、添付ファイルを、ほかの配信で使えるように保存します。宛先リスト、差出人、日時は含みません。</translation>
    </message>
    <message>
        <source>&amp;Name of the template</source>
        <translation>テンプレートの名前(&amp;N)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>名前を付けてください。</translation>
    </message>
    <message>
        <source>There is a template of this name already.</source>
        <translation>同じ名前のテンプレートがすでにあります。</translation>
    </message>
</context>
<context>
    <name>ringi::SealCardView</name>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>PDFで保存(&amp;D)…</translation>
    </message>
    <message>
        <source>One page with the seal, what it is on, and what it takes to check it without Ringi.</source>
        <translation>承認印と承認した内容、Ringiを使わずに確認するための情報を1ページにまとめます。</translation>
    </message>
    <message>
        <source>Seal of %1 on %2</source>
        <comment>a file&apos;s name: approver, subject</comment>
        <translation>承認印 %1 %2</translation>
    </message>
    <message>
        <source>Save the seal card</source>
        <translation>承認印カードを保存</translation>
    </message>
    <message>
        <source>The seal card is saved.</source>
        <translation>承認印カードを保存しました。</translation>
    </message>
</context>
<context>
    <name>ringi::SealCardWords</name>
    <message>
        <source>Packet digest (SHA-256)</source>
        <translation>内容のダイジェスト（SHA-256）</translation>
    </message>
    <message>
        <source>Public key (Ed25519)</source>
        <translation>公開鍵（Ed25519）</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>署名対象の文</translation>
    </message>
    <message>
        <source>To check this seal without Ringi</source>
        <translation>Ringiを使わずに承認印を確認するには</translation>
    </message>
    <message>
        <source>Written %1 by Ringi %2</source>
        <comment>time, version</comment>
        <translation>%1作成、Ringi %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a campaign</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>not before %1</source>
        <translation>%1以降</translation>
    </message>
    <message>
        <source>as soon as the hold is over</source>
        <translation>保留期間が終わりしだい</translation>
    </message>
    <message>
        <source>as soon as all seals are given</source>
        <translation>承認印がそろいしだい</translation>
    </message>
    <message>
        <source>no hold</source>
        <translation>保留なし</translation>
    </message>
    <message>
        <source>%1, once all seals are given</source>
        <translation>承認印がそろってから%1</translation>
    </message>
    <message>
        <source>The signature does not hold: it was changed, or made with another key.</source>
        <translation>署名を確認できません。改変されたか、別の鍵で作られています。</translation>
    </message>
    <message>
        <source>It was given for something else than what was submitted.</source>
        <translation>提出された内容とは別のものに対する承認印です。</translation>
    </message>
    <message>
        <source>It is by somebody who worked on the campaign, or whose record no administrator signed.</source>
        <translation>この配信の作成に関わった人、または管理者の署名がない利用者による承認印です。</translation>
    </message>
    <message>
        <source>Approved and sealed</source>
        <translation>承認・押印済み</translation>
    </message>
    <message>
        <source>This seal is not valid</source>
        <translation>この承認印は無効です</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>名義</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>押印日時</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>（件名なし）</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>送信先</translation>
    </message>
    <message>
        <source>%1, list %2</source>
        <translation>%1（宛先リスト：%2）</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>%1, submitted %2</source>
        <comment>name, time</comment>
        <translation>%1（%2 提出）</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>確認した部分</translation>
    </message>
    <message>
        <source>Approval rule</source>
        <translation>承認方式</translation>
    </message>
    <message>
        <source>%1, %2 of %3 seals given</source>
        <comment>form, number, number</comment>
        <translation>%1（承認印 %2／%3）</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>送信開始</translation>
    </message>
    <message>
        <source>Hold until</source>
        <translation>保留期限</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>配信</translation>
    </message>
    <message>
        <source>No. %1, revision %2, %3</source>
        <comment>number, number, office</comment>
        <translation>第%1号 第%2版（%3）</translation>
    </message>
    <message>
        <source>Packet digest</source>
        <translation>内容のダイジェスト</translation>
    </message>
    <message>
        <source>The signature is over “ringi-seal-2”, a line feed and the statement, without line breaks in it. That the key is the approver’s, the office’s audit log says.</source>
        <translation>署名は「ringi-seal-2」、改行1文字、署名対象の文（途中の改行を除く）を続けたものに対するものです。鍵が承認者本人のものであることは、監査ログで確認できます。</translation>
    </message>
    <message>
        <source>Body and attachments</source>
        <translation>本文と添付ファイル</translation>
    </message>
</context>
<context>
    <name>ringi::SealStamp</name>
    <message>
        <source>Seal of %1, %2</source>
        <translation>%1の承認印（%2）</translation>
    </message>
</context>
<context>
    <name>ringi::SealsDialog</name>
    <message>
        <source>Seals</source>
        <translation>承認印</translation>
    </message>
    <message>
        <source>Who approved this campaign, and exactly what.</source>
        <translation>この配信を承認した人と、承認した内容です。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Nobody has sealed it.</source>
        <translation>承認印はまだありません。</translation>
    </message>
</context>
<context>
    <name>ringi::SenderDialog</name>
    <message>
        <source>Change a sender</source>
        <translation>差出人の変更</translation>
    </message>
    <message>
        <source>Add a sender</source>
        <translation>差出人の追加</translation>
    </message>
    <message>
        <source>Recipients see the name and the address.</source>
        <translation>名前とアドレスは、受信者に表示されます。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>For example the name of the office.</source>
        <translation>例：事務所名</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>アドレス(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Replies go to</source>
        <translation>返信先(&amp;R)</translation>
    </message>
    <message>
        <source>Empty: to the address above.</source>
        <translation>空欄の場合は、上記のアドレスに届きます。</translation>
    </message>
    <message>
        <source>&amp;Bounces go to</source>
        <translation>不達通知の送り先(&amp;B)</translation>
    </message>
    <message>
        <source>Mail that could not be delivered comes back here. Empty: to the address above.</source>
        <translation>届かなかったメールは、ここに戻ってきます。空欄の場合は、上記のアドレスに届きます。</translation>
    </message>
    <message>
        <source>Re&amp;lay</source>
        <translation>送信リレー(&amp;L)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Parts of the sender</source>
        <translation>差出人の設定項目</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>About the mailing</source>
        <translation>配信について</translation>
    </message>
</context>
<context>
    <name>ringi::SenderPart</name>
    <message>
        <source>Sender</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>差出人（From）</translation>
    </message>
    <message>
        <source>Answers go to</source>
        <translation>返信先</translation>
    </message>
    <message>
        <source>the From address</source>
        <translation>差出人のアドレスと同じ</translation>
    </message>
    <message>
        <source>Messages that cannot be delivered come back to</source>
        <translation>不達通知の送り先</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>送信リレー</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>Encrypted from the first byte, with a verified certificate, or not sent at all.</source>
        <translation>接続の最初から暗号化し、証明書を検証します。できない場合は送信しません。</translation>
    </message>
    <message>
        <source>Encrypted by STARTTLS, with a verified certificate, or not sent at all.</source>
        <translation>STARTTLSで暗号化し、証明書を検証します。できない場合は送信しません。</translation>
    </message>
    <message>
        <source>Certificates are trusted from</source>
        <translation>信頼する証明書</translation>
    </message>
    <message>
        <source>the computer&apos;s own list</source>
        <translation>このコンピューターの証明書一覧</translation>
    </message>
    <message>
        <source>the office&apos;s own certificate authority, and no other</source>
        <translation>事務所が登録した認証局のみ</translation>
    </message>
    <message>
        <source>Signature (DKIM)</source>
        <translation>署名（DKIM）</translation>
    </message>
    <message>
        <source>Not signed here; the relay may sign. Nobody can tell from the message that it is the office&apos;s.</source>
        <translation>ここでは署名されません（送信リレーが署名する場合があります）。受信者は、メールが本当にこの差出人からのものか確認できません。</translation>
    </message>
    <message>
        <source>Signed for %1, selector %2 (%3)</source>
        <translation>%1として署名（セレクター：%2、方式：%3）</translation>
    </message>
</context>
<context>
    <name>ringi::SenderSection</name>
    <message>
        <source>Senders</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>Add a sender…</source>
        <translation>差出人を追加…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Replies go to</source>
        <translation>返信先</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>送信リレー</translation>
    </message>
    <message>
        <source>the same address</source>
        <translation>差出人と同じ</translation>
    </message>
    <message>
        <source>Set up a relay first.</source>
        <translation>先に送信リレーを設定してください。</translation>
    </message>
    <message>
        <source>A sender needs one: the relay is how its mail leaves.</source>
        <translation>差出人のメールは送信リレーを通して送られるため、先に設定が必要です。</translation>
    </message>
    <message>
        <source>The sender was saved.</source>
        <translation>差出人を保存しました。</translation>
    </message>
    <message>
        <source>Signing (DKIM)…</source>
        <translation>電子署名（DKIM）…</translation>
    </message>
</context>
<context>
    <name>ringi::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Who works here, how mail leaves, and what has to happen before it does.</source>
        <translation>利用者、メールの送信方法、送信前に必要な承認を設定します。</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>設定の項目</translation>
    </message>
    <message>
        <source>People</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>送信リレー</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>承認ルール</translation>
    </message>
    <message>
        <source>Your settings</source>
        <translation>個人設定</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ringiについて</translation>
    </message>
</context>
<context>
    <name>ringi::ShareDialog</name>
    <message>
        <source>Intent, sender, subject, body and attachments, timing, findings.</source>
        <translation>配信の目的、差出人、件名、本文と添付ファイル、送信時期、確認結果</translation>
    </message>
    <message>
        <source>Who they are: the whole list.</source>
        <translation>誰に届くか（宛先リスト全件）</translation>
    </message>
    <message>
        <source>How many people there should be, from a source of your own.</source>
        <translation>何人に届くべきか（手元の資料で確認）</translation>
    </message>
    <message>
        <source>Which share do you take?</source>
        <translation>どの分担を確認しますか？</translation>
    </message>
    <message>
        <source>Three people look at this campaign, each at one share of it.</source>
        <translation>この配信は、3人で分担して確認します。</translation>
    </message>
    <message>
        <source>Sealed by %1, %2.</source>
        <translation>承認印：%1（%2）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ringi::Sidebar</name>
    <message>
        <source>Campaigns</source>
        <translation>配信</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>審査待ち</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>宛先リスト</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>配信状況</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>監査ログ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
</context>
<context>
    <name>ringi::SignInPage</name>
    <message>
        <source>Who are you?</source>
        <translation>利用者を選んでください</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1のパスワード</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>サインインしています…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
</context>
<context>
    <name>ringi::StartWindow</name>
    <message>
        <source>Mail campaigns that a second person reviews and seals before they leave.</source>
        <translation>送信前に別の担当者が審査し、承認印を押すメール配信ソフトです。</translation>
    </message>
    <message>
        <source>Make a workspace here</source>
        <translation>新しいワークスペースを作成</translation>
    </message>
    <message>
        <source>For your office. You become its first administrator.</source>
        <translation>事務所用のワークスペースを作成します。あなたが最初の管理者になります。</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>ワークスペースを開く</translation>
    </message>
    <message>
        <source>One that is on this computer already.</source>
        <translation>このコンピューターにあるワークスペースを開きます。</translation>
    </message>
    <message>
        <source>Look round in the practice office</source>
        <translation>練習用オフィスで試す</translation>
    </message>
    <message>
        <source>Two ready people, a list and a draft. The mail relay is inside the program, so nothing can leave this computer.</source>
        <translation>利用者2人、宛先リスト、下書きが用意されています。送信リレーはプログラムに内蔵されているため、このコンピューターの外にメールが送られることはありません。</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近開いたワークスペース</translation>
    </message>
    <message>
        <source>There already is a workspace in this folder.</source>
        <translation>このフォルダーには、すでにワークスペースがあります。</translation>
    </message>
    <message>
        <source>Nothing was changed. Open it instead, or choose another folder.</source>
        <translation>何も変更されていません。そのワークスペースを開くか、別のフォルダーを選んでください。</translation>
    </message>
</context>
<context>
    <name>ringi::StateWords</name>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Being written. Nothing can leave.</source>
        <translation>作成中です。まだ何も送信されません。</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>審査待ち</translation>
    </message>
    <message>
        <source>Frozen. It waits for an approver.</source>
        <translation>内容は固定され、承認者の審査を待っています。</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>承認済み</translation>
    </message>
    <message>
        <source>All seals are there.</source>
        <translation>必要な承認印がそろっています。</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>Sealed. Until the hold is over anybody can still stop it.</source>
        <translation>承認印が押されました。保留時間が終わるまでは誰でも中止できます。</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>It is being delivered.</source>
        <translation>送信しています。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Nothing more leaves until somebody resumes it.</source>
        <translation>再開するまで、これ以上は送信されません。</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Every recipient has a final result.</source>
        <translation>すべての宛先の結果が確定しました。</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>差し戻し</translation>
    </message>
    <message>
        <source>An approver sent it back with a reason.</source>
        <translation>承認者が理由を付けて差し戻しました。</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>取り下げ</translation>
    </message>
    <message>
        <source>The author took it back.</source>
        <translation>起案者が取り下げました。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Somebody stopped it for good. What had not left was cancelled.</source>
        <translation>中止されました。未送信の分は取り消されています。</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Its time passed before it could leave.</source>
        <translation>送信前に期限が過ぎました。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Its turn comes.</source>
        <translation>順番を待っています。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Being prepared; nothing has left.</source>
        <translation>送信の準備中です。まだ送信されていません。</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>The relay is taking it.</source>
        <translation>送信リレーに渡しています。</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>再試行待ち</translation>
    </message>
    <message>
        <source>The relay said “later”; Ringi tries again.</source>
        <translation>送信リレーから「後ほど」と応答がありました。Ringiが再試行します。</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受付済み</translation>
    </message>
    <message>
        <source>The relay has taken it.</source>
        <translation>送信リレーが受け付けました。</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>The relay will not deliver it.</source>
        <translation>送信リレーが配送を拒否しました。</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>It may have been taken: needs your decision.</source>
        <translation>受け付けられた可能性があります。判断が必要です。</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>The person no longer wants mail.</source>
        <translation>配信停止を希望されている方です。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>It was stopped before it left.</source>
        <translation>送信前に中止されました。</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>起案者</translation>
    </message>
    <message>
        <source>List keeper</source>
        <translation>名簿係</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>監査者</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Writes campaigns and submits them for review.</source>
        <translation>配信を作成し、審査に提出します。</translation>
    </message>
    <message>
        <source>Imports lists of recipients.</source>
        <translation>宛先リストを取り込みます。</translation>
    </message>
    <message>
        <source>Reviews what others wrote, and seals or returns it. Never their own.</source>
        <translation>ほかの人が作成した配信を審査し、承認して押印するか差し戻します。自分の配信は審査できません。</translation>
    </message>
    <message>
        <source>Reads and exports the audit log.</source>
        <translation>監査ログを閲覧し、書き出します。</translation>
    </message>
    <message>
        <source>Manages people, relays and the rule. Does not write or approve by it.</source>
        <translation>利用者、送信リレー、承認ルールを管理します。この役割だけでは起案も承認もできません。</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>役割なし</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between roles in a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ringi::SubjectPart</name>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>As it was written</source>
        <translation>起案時の件名</translation>
    </message>
    <message>
        <source>As the first recipient will see it</source>
        <translation>最初の宛先に表示される件名</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込んでいます…</translation>
    </message>
    <message>
        <source>The subject is not shown yet.</source>
        <translation>件名はまだ表示されていません。</translation>
    </message>
</context>
<context>
    <name>ringi::SurveyNotes</name>
    <message>
        <source>%1 (%2)</source>
        <comment>domain, so many people</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between domains</comment>
        <translation>、</translation>
    </message>
    <message>
        <source> and more</source>
        <comment>after a list of domains</comment>
        <translation> ほか</translation>
    </message>
    <message>
        <source>No domain is one slip of the finger away from a frequent one.</source>
        <translation>件数の多いドメインと1文字違いのドメインはありません。</translation>
    </message>
    <message>
        <source>Mistyped? %1 is one slip of the finger away from %2.</source>
        <translation>入力間違いの可能性があります。%1は、%2と1文字違いです。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more domain(s) are one slip of the finger away from a frequent one: %1.</source>
        <translation>
            <numerusform>ほかに、件数の多いドメインと1文字違いのドメインが%Ln件あります：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>No campaign of this office was sent before: there is nothing to compare these recipients with.</source>
        <translation>この事務所ではまだ配信が行われていないため、過去の配信と比べることはできません。</translation>
    </message>
    <message>
        <source>An earlier campaign has reached somebody at every one of these domains.</source>
        <translation>どのドメインにも、過去の配信で送信した実績があります。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln domain(s) were never mailed before: %1.</source>
        <translation>
            <numerusform>これまで送信した実績のないドメインが%Ln件あります：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody here got “%1”, sent to this list on %2.</source>
        <translation>%2にこの宛先リストへ送信した「%1」は、今回の宛先の誰にも届いていません。</translation>
    </message>
    <message>
        <source>%1 of %2 got “%3” already, sent to this list on %4.</source>
        <translation>%2のうち%1名には、%4にこの宛先リストへ送信した「%3」がすでに届いています。</translation>
    </message>
    <message>
        <source>%1 of %2 got “%3” already, sent to another list on %4.</source>
        <translation>%2のうち%1名には、%4に別の宛先リストへ送信した「%3」がすでに届いています。</translation>
    </message>
    <message>
        <source>For %1 of them nobody knows whether it arrived.</source>
        <translation>そのうち%1名は、届いたかどうか確認できていません。</translation>
    </message>
    <message>
        <source>None of the last campaigns reached anybody of these.</source>
        <translation>最近の配信で、今回の宛先に届いたものはありません。</translation>
    </message>
    <message>
        <source>No column of the list is called “name”, so people of one name were not looked for.</source>
        <translation>宛先リストに氏名の列が見当たらないため、同姓同名の確認は行っていません。</translation>
    </message>
    <message>
        <source>No two people have the same name.</source>
        <translation>同姓同名の方はいません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) belong to more than one person. Each is a row of their own, with their own address: see below.</source>
        <translation>
            <numerusform>同姓同名の方が%Ln組います。それぞれ別のアドレスで、別の行になっています。下の表でご確認ください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 names are shown.</source>
        <translation>最初の%1組を表示しています。</translation>
    </message>
    <message>
        <source>No line of “%1” was left out when the list was made.</source>
        <translation>宛先リストの作成時に、「%1」から除外された行はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of “%1” were left out when the list was made: see below who and why.</source>
        <translation>
            <numerusform>宛先リストの作成時に、「%1」の%Ln行が除外されました。該当する行と理由は下の表でご確認ください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringi::SurveyView</name>
    <message>
        <source>By domain</source>
        <translation>ドメイン別</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>注意が必要な点</translation>
    </message>
    <message>
        <source>Counting domains and comparing with earlier campaigns…</source>
        <translation>ドメインを集計し、過去の配信と比べています…</translation>
    </message>
    <message>
        <source>What the recipients look like could not be found out. Close the window and open it again.</source>
        <translation>宛先の内訳を調べられませんでした。この画面を閉じて、もう一度開いてください。</translation>
    </message>
    <message numerus="yes">
        <source>%1 at %Ln different domain(s).</source>
        <translation>
            <numerusform>%1、ドメインは%Ln種類です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>表示する</translation>
    </message>
    <message>
        <source>Show the people at %1</source>
        <translation>%1の宛先を表示する</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ほか%Ln名</numerusform>
        </translation>
    </message>
    <message>
        <source>People of one name</source>
        <translation>同姓同名の方</translation>
    </message>
    <message>
        <source>Left out when the list was made</source>
        <translation>リスト作成時に除外された行</translation>
    </message>
    <message>
        <source>Lines that were left out, and why</source>
        <translation>除外された行とその理由</translation>
    </message>
</context>
<context>
    <name>ringi::TableDialog</name>
    <message>
        <source>Insert a table</source>
        <translation>表を挿入</translation>
    </message>
    <message>
        <source>As wide as the text; the columns share the width.</source>
        <translation>表は本文と同じ幅になり、列の幅は均等になります。</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>行数(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>列数(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Lines around the cells</source>
        <translation>罫線を付ける(&amp;L)</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>挿入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ringi::TableMenu</name>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Insert a table…</source>
        <translation>表を挿入…</translation>
    </message>
    <message>
        <source>Add a row below</source>
        <translation>下に行を追加</translation>
    </message>
    <message>
        <source>Add a column to the right</source>
        <translation>右に列を追加</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>この行を削除</translation>
    </message>
    <message>
        <source>Remove this column</source>
        <translation>この列を削除</translation>
    </message>
    <message>
        <source>Remove the table</source>
        <translation>表を削除</translation>
    </message>
</context>
<context>
    <name>ringi::TalkWords</name>
    <message>
        <source>The whole campaign</source>
        <translation>配信全体</translation>
    </message>
    <message>
        <source>Body and attachments</source>
        <translation>本文と添付ファイル</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>確認結果</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>変更点</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a quote from the mail</comment>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>somebody&apos;s name, time</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>未対応</translation>
    </message>
    <message>
        <source>Done, says %1, %2</source>
        <comment>somebody&apos;s name, time</comment>
        <translation>対応済み（%1、%2）</translation>
    </message>
    <message>
        <source>%1 has it open since %2.</source>
        <translation>%1さんが%2から開いています。</translation>
    </message>
    <message>
        <source>Beside its original</source>
        <translation>コピー元との違い</translation>
    </message>
</context>
<context>
    <name>ringi::TallyModel</name>
    <message>
        <source>%1 accepted, %2 refused, %3 unknown</source>
        <translation>受付済み %1、拒否 %2、不明 %3</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>ドメイン</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受付済み</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>再試行待ち</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <comment>number, share</comment>
        <translation>%1（%2%）</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>内訳</translation>
    </message>
</context>
<context>
    <name>ringi::TallyView</name>
    <message>
        <source>Nothing to show yet.</source>
        <translation>まだ表示するものがありません。</translation>
    </message>
    <message>
        <source>Sho&amp;w these people</source>
        <translation>該当する宛先を表示(&amp;W)</translation>
    </message>
    <message>
        <source>Outcomes by domain</source>
        <translation>ドメイン別の結果</translation>
    </message>
    <message>
        <source>Outcomes by reason</source>
        <translation>理由別の結果</translation>
    </message>
    <message>
        <source>The %1 largest are shown.</source>
        <translation>上位%1件を表示しています。</translation>
    </message>
</context>
<context>
    <name>ringi::TemplateDialog</name>
    <message>
        <source>Start from a template</source>
        <translation>テンプレートから始める</translation>
    </message>
    <message>
        <source>Subject, text, pictures and attachments come from it; sender, list and times are chosen anew.</source>
        <translation>件名、本文、画像、添付ファイルを引き継ぎます。差出人、宛先リスト、日時はあらためて選びます。</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Saved by</source>
        <translation>保存した人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>削除(&amp;D)…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>始める</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>There is no template yet. Open a campaign and choose “Save as template…” in its menu “More”.</source>
        <translation>テンプレートはまだありません。配信を開き、「その他」メニューの「テンプレートとして保存…」を選んでください。</translation>
    </message>
    <message>
        <source>Delete the template “%1”?</source>
        <translation>テンプレート「%1」を削除しますか？</translation>
    </message>
    <message>
        <source>Campaigns that were started from it stay as they are.</source>
        <translation>このテンプレートから作った配信は、そのまま残ります。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除する</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残しておく</translation>
    </message>
</context>
<context>
    <name>ringi::TestDialog</name>
    <message>
        <source>The values of recipient number %1 are used: the one in the preview.</source>
        <translation>プレビューに表示している%1人目の値を使います。</translation>
    </message>
    <message>
        <source>No list is chosen, so that fields stay empty.</source>
        <translation>宛先リストが選ばれていないため、差し込み項目は空になります。</translation>
    </message>
    <message>
        <source>It goes only to the addresses below, and its subject begins with [TEST].</source>
        <translation>下のアドレスだけに送られ、件名の先頭に [TEST] が付きます。</translation>
    </message>
    <message>
        <source>Send a test message</source>
        <translation>テスト送信</translation>
    </message>
    <message>
        <source>&amp;Addresses, at most five</source>
        <translation>送り先アドレス（5件まで）(&amp;A)</translation>
    </message>
    <message>
        <source>One on each line, or with commas between them.</source>
        <translation>1行に1件ずつ、またはコンマで区切って入力してください。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>送信しています…</translation>
    </message>
    <message>
        <source>Send the test</source>
        <translation>テストを送信</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>%1 addresses: a test goes to five at most. Take some out.</source>
        <translation>アドレスが%1件あります。テスト送信は5件までです。減らしてください。</translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <comment>addresses</comment>
        <translation>%1件（最大%2件）</translation>
    </message>
    <message>
        <source>The relay took the test message</source>
        <translation>送信リレーがテストメールを受け付けました</translation>
    </message>
    <message>
        <source>Look at it in the mailbox: also on a phone.</source>
        <translation>受信箱でご確認ください。スマートフォンでもご覧になることをお勧めします。</translation>
    </message>
    <message>
        <source>Not every address was accepted</source>
        <translation>受け付けられなかったアドレスがあります</translation>
    </message>
    <message>
        <source>Below is what the relay said.</source>
        <translation>送信リレーの応答は下のとおりです。</translation>
    </message>
    <message>
        <source>%1: accepted by the relay</source>
        <translation>%1：受け付けられました</translation>
    </message>
    <message>
        <source>%1: refused. The relay said: “%2”</source>
        <comment>address, reply</comment>
        <translation>%1：拒否されました。送信リレーの応答：「%2」</translation>
    </message>
    <message>
        <source>%1: not sent. %2</source>
        <comment>address, reason</comment>
        <translation>%1：送信されませんでした。%2</translation>
    </message>
</context>
<context>
    <name>ringi::TextArea</name>
    <message>
        <source>What was pasted is too long for a mail.</source>
        <translation>貼り付けた文章が長すぎるため、メールに入れられません。</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>「%1」を読み込めません。</translation>
    </message>
    <message>
        <source>“%1” is larger than 10 MB. Make the picture smaller first.</source>
        <translation>「%1」は10 MBを超えています。画像を小さくしてから挿入してください。</translation>
    </message>
    <message>
        <source>“%1” is no picture that mail programs show. PNG, JPEG, GIF and WebP can be put into the text.</source>
        <translation>「%1」はメールソフトで表示できる画像ではありません。本文に入れられるのはPNG、JPEG、GIF、WebPです。</translation>
    </message>
    <message>
        <source>The picture on the clipboard cannot be read.</source>
        <translation>クリップボードの画像を読み込めません。</translation>
    </message>
    <message>
        <source>The picture on the clipboard is larger than 10 MB. Make it smaller first.</source>
        <translation>クリップボードの画像は10 MBを超えています。小さくしてから貼り付けてください。</translation>
    </message>
    <message>
        <source>A picture in what was pasted could not be taken: it is too large, or of a kind that mail programs do not show.</source>
        <translation>貼り付けた内容の中に取り込めない画像がありました。大きすぎるか、メールソフトで表示できない形式です。</translation>
    </message>
    <message>
        <source>Text of the mail</source>
        <translation>メールの本文</translation>
    </message>
</context>
<context>
    <name>ringi::TextColor</name>
    <message>
        <source>Black</source>
        <translation>黒</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>茶色</translation>
    </message>
    <message>
        <source>Dark red</source>
        <translation>濃い赤</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>オレンジ</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>ピンク</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Navy</source>
        <translation>紺</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青緑</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
</context>
<context>
    <name>ringi::TimingPart</name>
    <message>
        <source>Begins</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>not before %1</source>
        <translation>%1以降</translation>
    </message>
    <message>
        <source>as soon as the hold is over</source>
        <translation>保留時間の終了後すぐ</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>nothing is sent after %1</source>
        <translation>%1を過ぎると送信しません</translation>
    </message>
    <message>
        <source>when everybody has been mailed</source>
        <translation>すべての宛先に送信し終えたとき</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>送信速度</translation>
    </message>
    <message numerus="yes">
        <source>at most %n message(s) a minute</source>
        <translation>
            <numerusform>1分あたり最大%n通</numerusform>
        </translation>
    </message>
    <message>
        <source>as fast as the relay takes it</source>
        <translation>送信リレーの速さに合わせる</translation>
    </message>
    <message>
        <source>Hold after the last seal</source>
        <translation>最後の押印後の保留時間</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1, in which anyone can stop it</source>
        <translation>%1（この間は誰でも止めることができます）</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>送信しない時間帯</translation>
    </message>
    <message>
        <source>none: it may be sent at any hour</source>
        <translation>なし（どの時刻でも送信します）</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>段階送信</translation>
    </message>
    <message>
        <source>no: everybody is mailed in one go</source>
        <translation>しない（全員に一度に送信します）</translation>
    </message>
    <message>
        <source>the office&apos;s own addresses first, then 1 %, then 10 %, then all; a person says “Go on” after each ring</source>
        <translation>社内のアドレス、1%、10%、全員の順。段階ごとに人が「続ける」を選びます</translation>
    </message>
    <message>
        <source>the office&apos;s own addresses first, then 1 %, then 10 %, then all</source>
        <translation>社内のアドレス、1%、10%、全員の順</translation>
    </message>
    <message>
        <source>Halts</source>
        <translation>自動で一時停止する条件</translation>
    </message>
    <message>
        <source>when more than %1 are refused for good, among the first 50 or in a ring</source>
        <translation>最初の50通、または各段階で、拒否が%1を超えたとき</translation>
    </message>
    <message>
        <source>Encryption beyond the relay</source>
        <translation>送信リレーから先の暗号化</translation>
    </message>
    <message>
        <source>only over encrypted hops (REQUIRETLS): a relay that cannot promise it gets nothing</source>
        <translation>すべての区間で暗号化を求めます（REQUIRETLS）。保証できない送信リレーには送信しません</translation>
    </message>
    <message>
        <source>up to the relay; beyond it, each server decides</source>
        <translation>送信リレーまで（その先は各サーバーによります）</translation>
    </message>
    <message>
        <source>Failure reports</source>
        <translation>不達通知</translation>
    </message>
    <message>
        <source>asked for, where the relay offers them (DSN)</source>
        <translation>求める（送信リレーが対応している場合。DSN）</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>求めない</translation>
    </message>
    <message>
        <source>Timing and pace</source>
        <translation>送信時期と速度</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>form of review, who reviews</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>承認印</translation>
    </message>
</context>
<context>
    <name>ringi::TimingSection</name>
    <message>
        <source>3. Timing (optional)</source>
        <translation>3. 送信時期（任意）</translation>
    </message>
    <message>
        <source>Not &amp;before</source>
        <translation>開始日時を指定する(&amp;B)</translation>
    </message>
    <message>
        <source>N&amp;ot after: it lapses then</source>
        <translation>期限を指定する（過ぎると失効）(&amp;O)</translation>
    </message>
    <message>
        <source>as fast as the relay</source>
        <translation>送信リレーの速さに合わせる</translation>
    </message>
    <message>
        <source>Earliest time</source>
        <translation>開始日時</translation>
    </message>
    <message>
        <source>Latest time</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>タイムゾーン(&amp;Z)</translation>
    </message>
    <message>
        <source>Messages per mi&amp;nute, at most</source>
        <translation>1分あたりの最大通数(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>送信しない時間帯(&amp;Q)</translation>
    </message>
    <message>
        <source>Nothing leaves in them, on any day; a run waits and goes on after.</source>
        <translation>毎日、この時間帯には送信しません。送信中の配信は待機し、時間帯が過ぎると続きから再開します。</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>送信しない時間帯の開始</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>送信しない時間帯の終了</translation>
    </message>
    <message>
        <source>from</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>until</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>&amp;Canary: a few first, then all</source>
        <translation>段階送信：少数から全員へ(&amp;C)</translation>
    </message>
    <message>
        <source>Our own addresses first, then 1 %, then 10 %, then all.</source>
        <translation>まず社内のアドレス、次に1%、次に10%、最後に全員へ送ります。</translation>
    </message>
    <message>
        <source> %</source>
        <comment>suffix of a number</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>Pau&amp;se when more are refused than</source>
        <translation>一時停止する拒否の割合(&amp;S)</translation>
    </message>
    <message>
        <source>Counted among the first 50 and in each ring. The run pauses, and a person decides.</source>
        <translation>最初の50通と、各段階で数えます。この割合を超えると一時停止し、人が判断します。</translation>
    </message>
    <message>
        <source>Only over encr&amp;ypted hops</source>
        <translation>全区間で暗号化を求める(&amp;Y)</translation>
    </message>
    <message>
        <source>Every server on the way must pass it on encrypted (REQUIRETLS). A relay that cannot promise that gets nothing, and some recipients may not get it.</source>
        <translation>途中のすべてのサーバーに暗号化を求めます（REQUIRETLS）。保証できない送信リレーには送信せず、届かない宛先が出ることがあります。</translation>
    </message>
    <message>
        <source>As&amp;k for failure reports</source>
        <translation>不達通知を求める(&amp;K)</translation>
    </message>
    <message>
        <source>Servers on the way report what they could not deliver (DSN), to the address where bounces go.</source>
        <translation>途中のサーバーが配送できなかった場合に、不達通知の送り先へ報告を求めます（DSN）。</translation>
    </message>
</context>
<context>
    <name>ringi::TimingWords</name>
    <message>
        <source>HH:mm</source>
        <comment>pattern of a time</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>It leaves as soon as it is approved and the hold is over.</source>
        <translation>承認され、保留時間が終わり次第、送信します。</translation>
    </message>
    <message>
        <source>Not before %1.</source>
        <translation>%1より前には送信しません。</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>zone, its name in words, offset</comment>
        <translation>%1：%2、%3</translation>
    </message>
    <message>
        <source>from %1 to %2 on the next day, every day</source>
        <translation>毎日%1から翌日%2まで</translation>
    </message>
    <message>
        <source>from %1 to %2, every day</source>
        <translation>毎日%1から%2まで</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a percentage</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Not after %1.</source>
        <translation>%1より後には送信しません。</translation>
    </message>
    <message>
        <source>Quiet %1.</source>
        <comment>hours</comment>
        <translation>%1は送信しません。</translation>
    </message>
    <message>
        <source>At most %1 messages a minute.</source>
        <translation>1分あたり最大%1通。</translation>
    </message>
    <message>
        <source>Canary: our own addresses first, then 1 %, then 10 %, then all.</source>
        <translation>段階送信：社内のアドレス、1%、10%、全員の順。</translation>
    </message>
    <message>
        <source>It halts when more than %1 are refused.</source>
        <translation>拒否が%1を超えたら一時停止します。</translation>
    </message>
    <message>
        <source>Only over encrypted hops.</source>
        <translation>全区間で暗号化を求めます。</translation>
    </message>
    <message>
        <source>With failure reports.</source>
        <translation>不達通知を求めます。</translation>
    </message>
    <message>
        <source>the office’s own addresses</source>
        <translation>社内のアドレス</translation>
    </message>
    <message>
        <source>the first 1 %</source>
        <translation>最初の1%</translation>
    </message>
    <message>
        <source>the first 10 %</source>
        <translation>最初の10%</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全員</translation>
    </message>
</context>
<context>
    <name>ringi::TodoPanel</name>
    <message>
        <source>To do</source>
        <translation>対応事項</translation>
    </message>
    <message>
        <source>Everything that was asked for is done.</source>
        <translation>依頼された事項はすべて対応済みです。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) that reviewers asked for are not done yet.</source>
        <translation>
            <numerusform>審査者からの依頼のうち、%n件が未対応です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>対応済み</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>対応済み：%1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>該当箇所へ：%1</translation>
    </message>
</context>
<context>
    <name>ringi::TwoRowsDialog</name>
    <message>
        <source>Both rows of the list</source>
        <translation>宛先リストの2件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Number %1: gets the message</source>
        <translation>%1番：メールを受け取る方</translation>
    </message>
    <message>
        <source>Number %1: whose it is</source>
        <translation>%1番：情報の持ち主</translation>
    </message>
    <message>
        <source>%1 (found)</source>
        <translation>%1（該当）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>メールアドレス</translation>
    </message>
</context>
<context>
    <name>ringi::UnknownModel</name>
    <message>
        <source>%1: %2</source>
        <comment>person, decision</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1; %2 says otherwise</source>
        <comment>what somebody said, person</comment>
        <translation>%1（%2の判断は異なります）</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Handed over at</source>
        <translation>引き渡し日時</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>メッセージID</translation>
    </message>
    <message>
        <source>Said so far</source>
        <translation>これまでの判断</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>応答</translation>
    </message>
</context>
<context>
    <name>ringi::UnknownView</name>
    <message>
        <source>Messages with an unknown outcome</source>
        <translation>結果が不明なメール</translation>
    </message>
    <message>
        <source>what is selected</source>
        <translation>選択した行</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Appl&amp;y to</source>
        <translation>判断の対象(&amp;Y)</translation>
    </message>
    <message>
        <source>It was s&amp;ent</source>
        <translation>送信済みとする(&amp;E)</translation>
    </message>
    <message>
        <source>Send it &amp;again</source>
        <translation>再送する(&amp;A)</translation>
    </message>
    <message>
        <source>It was not sent: lea&amp;ve it</source>
        <translation>未送信のままにする(&amp;V)</translation>
    </message>
    <message>
        <source>Nothing is unknown here: of every message Ringi knows what the relay said.</source>
        <translation>不明なものはありません。すべてのメールについて、送信リレーの応答が分かっています。</translation>
    </message>
    <message>
        <source>The connection was lost after the message may have been accepted. Ringi never sends such a message again by itself. Ask whoever runs the relay to look for its Message-ID, then choose what happened.</source>
        <translation>メールが受け付けられた可能性のある時点で、接続が切れました。Ringiがこのようなメールを自動で再送することはありません。送信リレーの管理者にメッセージID（Message-ID）で記録を調べてもらい、その結果に合わせて選んでください。</translation>
    </message>
    <message>
        <source>Authors and approvers may say what became of them.</source>
        <translation>結果を判断できるのは、起案者と承認者です。</translation>
    </message>
    <message>
        <source>You chose “%1” for this message. It takes effect once another author or approver chooses the same.</source>
        <translation>あなたはこの件を「%1」と判断しました。別の起案者または承認者が同じ判断をすると確定します。</translation>
    </message>
    <message>
        <source>%1 chose “%2” for this message. It takes effect once you choose the same.</source>
        <translation>%1がこの件を「%2」と判断しました。あなたが同じ判断をすると確定します。</translation>
    </message>
    <message>
        <source>This campaign needs two people: what you choose takes effect once another author or approver chooses the same.</source>
        <translation>この配信では2名の判断が必要です。別の起案者または承認者が同じ判断をすると確定します。</translation>
    </message>
    <message numerus="yes">
        <source>the %n selected</source>
        <translation>
            <numerusform>選択した%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>the selected one</source>
        <translation>選択した1件</translation>
    </message>
    <message>
        <source>all %1 of them</source>
        <translation>%1件すべて</translation>
    </message>
    <message>
        <source>Say that all of them were sent?</source>
        <translation>すべて送信済みとしますか？</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will count as accepted. It is on record with your name.</source>
        <translation>
            <numerusform>%n件を受付済みとして扱います。あなたの名前で記録に残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>All were sent</source>
        <translation>すべて送信済みとする</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Send all of them again?</source>
        <translation>すべて再送しますか？</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will be sent again. Whoever got the first one gets a second. It is on record with your name.</source>
        <translation>
            <numerusform>%n件を再送します。1通目が届いていた方には、同じメールが2通届きます。あなたの名前で記録に残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send all again</source>
        <translation>すべて再送する</translation>
    </message>
    <message>
        <source>Leave all of them?</source>
        <translation>すべて未送信のままにしますか？</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will count as not sent, and will not be sent. It is on record with your name.</source>
        <translation>
            <numerusform>%n件を未送信として扱い、送信しません。あなたの名前で記録に残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave all</source>
        <translation>すべて未送信のままにする</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) settled, on record.</source>
        <translation>
            <numerusform>%n件の結果を確定し、記録しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you said of %n message(s) is on record.</source>
        <translation>
            <numerusform>%n件についてのあなたの判断を記録しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>It counts once a second person says the same.</source>
        <translation>別の1名が同じ判断をすると確定します。</translation>
    </message>
</context>
<context>
    <name>ringi::WireLogView</name>
    <message>
        <source>Conversation with the relay</source>
        <translation>送信リレーとの通信記録</translation>
    </message>
    <message>
        <source>C: is what Ringi said, S: what the relay answered. Passwords and tokens are masked; addresses of recipients are not. It is kept in memory and gone when Ringi ends.</source>
        <translation>C: はRingi、S: は送信リレーが送った内容です。パスワードとトークンは伏せてありますが、宛先のアドレスはそのまま表示されます。記録はメモリー上にだけあり、Ringiを終了すると消えます。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Nothing was said yet. Send a campaign or a test message.</source>
        <translation>まだ通信がありません。配信またはテストメールを送信してください。</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation>通信記録の保存</translation>
    </message>
    <message>
        <source>The conversation was saved.</source>
        <translation>通信記録を保存しました。</translation>
    </message>
    <message>
        <source>It names recipients: delete it when it is no longer needed.</source>
        <translation>宛先のアドレスが含まれています。不要になったら削除してください。</translation>
    </message>
</context>
<context>
    <name>ringi::WirePart</name>
    <message>
        <source>When something is wrong</source>
        <translation>うまくいかないとき</translation>
    </message>
    <message>
        <source>For whoever looks after the relay. In memory only, until it is switched off or Ringi ends; passwords are masked.</source>
        <translation>送信リレーの管理者に見せるための記録です。オフにするかRingiを終了するまで、メモリー上にだけ残ります。パスワードは伏せられます。</translation>
    </message>
    <message>
        <source>&amp;View the conversation…</source>
        <translation>通信記録を表示(&amp;V)…</translation>
    </message>
    <message>
        <source>Re&amp;cord the conversation</source>
        <translation>通信を記録する(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ringi::WorkLine</name>
    <message>
        <source>S&amp;top</source>
        <translation>中止(&amp;T)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
</context>
<context>
    <name>ringi::ZoneChooser</name>
    <message>
        <source>Type a city or a region</source>
        <translation>都市名を英字で入力（例：Tokyo）</translation>
    </message>
</context>
<context>
    <name>ringi::ZoneClock</name>
    <message>
        <source>Which of the two</source>
        <translation>2回のうちどちらか</translation>
    </message>
    <message>
        <source>The first time, before the clocks go back</source>
        <translation>1回目（時計が戻る前）</translation>
    </message>
    <message>
        <source>The second time, after the clocks went back</source>
        <translation>2回目（時計が戻った後）</translation>
    </message>
    <message>
        <source>The clocks go forward there, and this time does not exist. It counts as %1.</source>
        <translation>夏時間への切り替えのため、この時刻は存在しません。%1として扱います。</translation>
    </message>
    <message>
        <source>The clocks go back there, and this time comes twice. Chosen: %1.</source>
        <translation>夏時間の終わりのため、この時刻は2回あります。選択中：%1。</translation>
    </message>
</context>
<context>
    <name>ringictl</name>
    <message>
        <source>Proven: %1 entries, %2 seals, head %3.</source>
        <translation>検証済み：記録 %1件、承認印 %2件、最後のハッシュ値 %3</translation>
    </message>
    <message>
        <source>NOT proven. First broken entry: %1 (line %2). %3</source>
        <translation>検証に失敗しました。最初の不整合：記録 %1（%2行目）。%3</translation>
    </message>
    <message>
        <source>Proves an export, or without FILE a workspace&apos;s own log.</source>
        <translation>書き出したログを検証します。FILEを省略すると、ワークスペースの監査ログを検証します。</translation>
    </message>
    <message>
        <source>Hash of an entry that was written down earlier.</source>
        <translation>以前に控えた記録のハッシュ値。</translation>
    </message>
    <message>
        <source>Exports the audit log.</source>
        <translation>監査ログを書き出します。</translation>
    </message>
    <message>
        <source>csv or jsonl; by the file&apos;s name if left out.</source>
        <translation>csv または jsonl。省略するとファイル名から判断します。</translation>
    </message>
    <message>
        <source>Exported %1 entries. Write this down: %2</source>
        <translation>%1件の記録を書き出しました。次の値を控えておいてください：%2</translation>
    </message>
    <message>
        <source>usage: ringictl audit export|verify (see --help)</source>
        <translation>使い方：ringictl audit export|verify（詳細は --help）</translation>
    </message>
    <message>
        <source>Runs the checks on a campaign; exit 3 where one blocks.</source>
        <translation>配信の内容を確認します。提出できない問題があれば終了コード3を返します。</translation>
    </message>
    <message>
        <source>Number of the campaign; see status.</source>
        <translation>配信の番号（status で確認できます）。</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>問題は見つかりませんでした。</translation>
    </message>
    <message>
        <source>campaign %1: %2 of %3 done, %4 a minute</source>
        <translation>配信 %1：完了 %2／%3、毎分%4通</translation>
    </message>
    <message>
        <source>campaign %1 is %2: accepted %3, refused %4, unknown %5 of %6</source>
        <translation>配信 %1（%2）：受付済み %3、拒否 %4、不明 %5／全%6件</translation>
    </message>
    <message>
        <source>Something needs a person&apos;s decision.</source>
        <translation>人による判断が必要なものがあります。</translation>
    </message>
    <message>
        <source>Runs the sealed campaigns that are due, until done.</source>
        <translation>押印済みで送信時刻になった配信を、完了まで送信します。</translation>
    </message>
    <message>
        <source>Imported %1, refused %2.</source>
        <translation>取り込み %1件、拒否 %2件。</translation>
    </message>
    <message>
        <source>  line %1: %2 %3</source>
        <translation>  %1行目：%2 %3</translation>
    </message>
    <message>
        <source>Imports a recipient file into a new list.</source>
        <translation>宛先ファイルを新しい宛先リストに取り込みます。</translation>
    </message>
    <message>
        <source>CSV or TSV file.</source>
        <translation>CSVまたはTSVファイル。</translation>
    </message>
    <message>
        <source>Name of the new list.</source>
        <translation>新しい宛先リストの名前。</translation>
    </message>
    <message>
        <source>Column that holds the addresses.</source>
        <translation>メールアドレスの列。</translation>
    </message>
    <message>
        <source>utf-8, utf-16le, utf-16be or cp932.</source>
        <translation>utf-8、utf-16le、utf-16be、cp932 のいずれか。</translation>
    </message>
    <message>
        <source>Makes a workspace and its first administrator.</source>
        <translation>ワークスペースと最初の管理者を作成します。</translation>
    </message>
    <message>
        <source>Name of the office.</source>
        <translation>事務所名。</translation>
    </message>
    <message>
        <source>Name of the first administrator.</source>
        <translation>最初の管理者の名前。</translation>
    </message>
    <message>
        <source>New password (10 characters or more)</source>
        <translation>新しいパスワード（10文字以上）</translation>
    </message>
    <message>
        <source>Made the workspace of %1 (%2).</source>
        <translation>%1のワークスペースを作成しました（%2）。</translation>
    </message>
    <message>
        <source>usage: ringictl %1 [options]; --help for each</source>
        <translation>使い方：ringictl %1 [オプション]（各コマンドの詳細は --help）</translation>
    </message>
    <message>
        <source>Report as JSON.</source>
        <translation>結果をJSONで出力します。</translation>
    </message>
    <message>
        <source>Folder of the workspace.</source>
        <translation>ワークスペースのフォルダー。</translation>
    </message>
    <message>
        <source>PostgreSQL database of the workspace.</source>
        <translation>ワークスペースのPostgreSQLデータベース。</translation>
    </message>
    <message>
        <source>Who signs in.</source>
        <translation>サインインする利用者。</translation>
    </message>
    <message>
        <source>File whose first line is the password; without it the terminal is asked.</source>
        <translation>1行目にパスワードを書いたファイル。省略すると端末で入力を求めます。</translation>
    </message>
    <message>
        <source>usage: ringictl %1 (see --help)</source>
        <translation>使い方：ringictl %1（詳細は --help）</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1のパスワード</translation>
    </message>
    <message>
        <source>Shows the campaigns with their states and counters.</source>
        <translation>配信の状態と件数を表示します。</translation>
    </message>
    <message>
        <source>%1  %2  accepted %3, refused %4, unknown %5 of %6  %7</source>
        <translation>%1  %2  受付済み %3、拒否 %4、不明 %5／全%6件  %7</translation>
    </message>
    <message>
        <source>There are no campaigns yet.</source>
        <translation>配信はまだありません。</translation>
    </message>
    <message>
        <source>--head wants 64 hex digits</source>
        <translation>--head には64桁の16進数を指定してください</translation>
    </message>
    <message>
        <source>Connections to the relay, 1 to 16, instead of what the settings say.</source>
        <translation>送信リレーへの接続数（1～16）。設定の値の代わりに使います。</translation>
    </message>
    <message>
        <source>Messages under way on each connection, 1 to 8, or 0: as the distance wants it; instead of what the settings say.</source>
        <translation>1接続あたりの同時送信数（1～8、0は応答時間に応じて自動）。設定の値の代わりに使います。</translation>
    </message>
    <message>
        <source>--%1 wants a number; see --help</source>
        <translation>--%1 には数値を指定してください（--help を参照）</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 failed, 2 wrong usage, 3 a finding blocks or a person has to decide, 4 the log is not proven.</source>
        <translation>終了コード：0 完了、1 失敗、2 使い方の誤り、3 解決が必要な問題または人の判断待ち、4 ログの検証に失敗。</translation>
    </message>
    <message>
        <source>  [waits for “go on” after %1]</source>
        <translation>  [%1の後、「続ける」を待っています]</translation>
    </message>
    <message>
        <source>  [its start is overdue: waits for “go on”]</source>
        <translation>  [開始予定を過ぎたため、「続ける」を待っています]</translation>
    </message>
    <message>
        <source>--relay-password-file is for one relay, and the campaigns that wait here use several. Save their passwords in the program&apos;s settings, where there is a keychain.</source>
        <translation>--relay-password-fileで指定できる送信リレーは1つですが、待機中の配信は複数の送信リレーを使っています。キーチェーンのある環境で、プログラムの設定からそれぞれのパスワードを保存してください。</translation>
    </message>
    <message>
        <source>File with the relay&apos;s password, where there is no keychain; only where all waiting campaigns use the same relay.</source>
        <translation>送信リレーのパスワードを書いたファイル(キーチェーンがない環境用。待機中の配信がすべて同じ送信リレーを使う場合に限ります)。</translation>
    </message>
    <message>
        <source>  [an older copy of the workspace: waits for “go on”]</source>
        <translation>  [ワークスペースが古いコピーです。「続ける」を待っています]</translation>
    </message>
</context>
</TS>
