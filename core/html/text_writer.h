// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace ringi {

/// Lays plain text out: folds white space, keeps blocks apart, puts markers and indents in front.
class TextWriter final {
public:
    /// White space folds; a line break between two Japanese or Chinese characters is none. U+3000
    /// stays. Merge tags stay as they are.
    void text(const QString& text);
    void preformatted(const QString& text);
    /// Right after what was written, whatever is about to come.
    void attach(const QString& text);
    /// A merge tag on its own: takes part in no layout, so that its line is whole with and without.
    void mergeTag(const QString& tag);

    /// What comes begins on a new line (1) or after an empty one (2).
    void separate(int lines);
    void lineBreak();

    void beginIndent(const QString& firstLine, const QString& otherLines);
    void endIndent();

    /// For written(): what is written from here on.
    [[nodiscard]] qsizetype position() const { return m_out.size(); }
    [[nodiscard]] QString written(qsizetype from) const { return m_out.mid(from).simplified(); }
    /// The whole text, lines trimmed at the end, one LF last unless empty.
    [[nodiscard]] QString result() const;

private:
    struct Indent {
        QString first;
        QString others;
        bool used = false;
    };

    void put(QStringView text);
    void startLine();

    QString m_out;
    QList<Indent> m_indents;
    QString m_lastPrefix;
    int m_breaks = 0;
    bool m_space = false;
    bool m_spaceIsBreak = false;
    bool m_lineIsEmpty = true;
    bool m_started = false;
};

} // namespace ringi
