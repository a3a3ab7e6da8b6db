// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

namespace ringi {

/// The text of a mail. A text so large that laying it out would stop the window is kept whole but
/// only its beginning is shown, and it cannot be typed into.
class BodyEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit BodyEdit(QWidget* parent = nullptr);

    /// Replaces everything, as when another campaign is opened.
    void setText(const QString& text);
    /// All of it, whether it is shown or not.
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isKeptAside() const { return !m_kept.isEmpty(); }
    /// Back to what stood there before the large text.
    void dropKept();

    /// Beyond this nothing is laid out: no mail may be that large.
    static constexpr qsizetype kMostShown = 1024 * 1024;
    /// A single paragraph is laid out as a whole each time a letter changes.
    static constexpr qsizetype kLongestLine = 64 * 1024;

    [[nodiscard]] static bool isTooLargeToShow(QStringView text);
    /// The beginning, in pieces that can be laid out.
    [[nodiscard]] static QString beginningOf(const QString& text);

    void setWritable(bool writable);

Q_SIGNALS:
    void changed();
    /// isKeptAside() is another now.
    void keptAsideChanged();

protected:
    void insertFromMimeData(const QMimeData* source) override;

private:
    void keep(const QString& text);

    QString m_kept;   ///< the large text; empty: what stands in the editor is all there is
    QString m_before; ///< what stood there before it was pasted
    bool m_writable = true;
    bool m_filling = false;
};

} // namespace ringi
