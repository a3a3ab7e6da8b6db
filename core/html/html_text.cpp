// SPDX-License-Identifier: Apache-2.0
#include "html/html_text.h"

#include "html/text_converter.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace ringi {
namespace {

QString plainText(const QString& html, LinkTargets targets)
{
    const HtmlTree tree = parseHtml(html);
    return TextConverter{tree, targets}.run(0, tree.tokens.size());
}

enum class Script { None, Spaced, Unspaced };

Script scriptOf(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao: return Script::Unspaced;
    default: break;
    }
    if (c == 0x30FC) // the long vowel mark is common to two scripts
        return Script::Unspaced;
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) ? Script::Spaced : Script::None;
}

using Words = QHash<QString, int>;

void addRun(Words& words, const QList<QString>& characters, Script script)
{
    if (script == Script::Spaced || characters.size() == 1) {
        ++words[characters.join(QString())];
        return;
    }
    for (qsizetype i = 1; i < characters.size(); ++i)
        ++words[characters.at(i - 1) + characters.at(i)];
}

/// The words and numbers, each with how often it stands there; of scripts that are written without
/// spaces the pairs of neighbouring characters. Web and mail addresses are left out, and merge tags
/// where a link's target is shown.
Words wordsOf(QString text)
{
    static const QRegularExpression address{
        QStringLiteral("https?://[!-~]+|[!-~]+@[!-~]+|\\(\\{\\{[^{}]*\\}\\}\\)")};
    text.replace(address, QStringLiteral(" "));
    Words words;
    QList<QString> run;
    Script kind = Script::None;
    for (const uint c : text.normalized(QString::NormalizationForm_KC).toCaseFolded().toUcs4()) {
        const Script script = scriptOf(c);
        if (script != kind && !run.isEmpty()) {
            addRun(words, run, kind);
            run.clear();
        }
        kind = script;
        const char32_t character = c;
        if (script != Script::None)
            run.append(QString::fromUcs4(&character, 1));
    }
    if (!run.isEmpty())
        addRun(words, run, kind);
    return words;
}

} // namespace

QString textFromHtml(const QString& html)
{
    return plainText(html, LinkTargets::Shown);
}

int likeness(const QString& text, const QString& html)
{
    const Words left = wordsOf(text);
    const Words right = wordsOf(plainText(html, LinkTargets::Hidden));
    qint64 all = 0;
    qint64 common = 0;
    for (const int count : right)
        all += count;
    for (auto word = left.cbegin(); word != left.cend(); ++word) {
        all += word.value();
        common += std::min(word.value(), right.value(word.key()));
    }
    return all == 0 ? 100 : static_cast<int>(200 * common / all);
}

} // namespace ringi
