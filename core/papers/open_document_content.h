// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/paper_maker.h"
#include "papers/xml_part.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace ringi {

/// Names of styles that hide what has them: a sheet, a slide, a text.
class HiddenStyles final {
public:
    void learn(const QXmlStreamReader& xml);
    [[nodiscard]] bool hides(const QString& style) const { return m_hidden.contains(style); }

private:
    QString m_style;
    QSet<QString> m_hidden;
};

/// content.xml of a text, of sheets or of slides, token by token.
class OpenDocumentContent final {
public:
    OpenDocumentContent(const HiddenStyles& styles, PaperMaker& maker)
        : m_styles(styles), m_maker(maker)
    {
    }

    void token(QXmlStreamReader& xml);

private:
    /// Who changed what, as text:tracked-changes says before the text.
    struct Change {
        PaperRun::Mark mark = PaperRun::Mark::Inserted;
        QString by;
        QString text; ///< that was deleted
    };

    void begin(const QXmlStreamReader& xml);
    void end(QStringView name);
    void characters(const QString& text);
    bool beginPlace(const QXmlStreamReader& xml);
    bool beginTable(const QXmlStreamReader& xml);
    bool beginChange(const QXmlStreamReader& xml);
    void beginHidden(const QXmlStreamReader& xml);
    bool endTable(QStringView name);
    void endCell();
    void endParagraph();

    HiddenStyles m_styles;
    PaperMaker& m_maker;
    std::vector<PaperParagraph> m_paragraphs;
    std::vector<bool> m_hidden; ///< of the spans and paragraphs that are open
    QHash<QString, Change> m_changes;
    QStringList m_open; ///< changes whose text this is
    QString m_change;   ///< that is being described
    bool m_inChanges = false;
    bool m_inCreator = false;
    bool m_inComment = false;
    bool m_inNotes = false;
    bool m_anyNote = false;
    int m_commentParagraphs = 0; ///< that are open
    QString m_by;                ///< of the comment
    QString m_comment;
    int m_slide = 0;
    PaperRow m_row;
    int m_rowCount = 0; ///< rows before this one
    int m_rowRepeats = 1;
    int m_cellRepeats = 1;
    int m_column = 0;
    QString m_cell;
    QString m_sheet;
    bool m_inCell = false;
};

} // namespace ringi
