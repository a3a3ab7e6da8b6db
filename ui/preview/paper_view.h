// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/draft.h"
#include "papers/paper_report.h"
#include "ui/shell/dialog.h"
#include "ui/shell/ui_context.h"

#include <atomic>
#include <memory>

class QLabel;
class QTabWidget;
class QVBoxLayout;

namespace ringi {

struct PdfAddresses;

/// A file in a closed room: first what it hides, in words, then what is in it. Nothing of it runs,
/// nothing is loaded, no link can be followed, no other program sees it.
class PaperView final : public Dialog {
    Q_OBJECT

public:
    PaperView(UiContext& context, const FileRef& file, QWidget* parent);
    ~PaperView() override;

Q_SIGNALS:
    /// Its announcements and its content are in view; where nobody can look into it, the words that
    /// say so.
    void looked();

private:
    void take(const PaperReport& report);
    void announce(const PaperReport& report);
    void addWords(const QString& iconName, const QString& words);
    void addOrigin(const PaperOrigin& origin);
    void announceAddresses(const PaperReport& report);
    void announceAddresses(const PdfAddresses& found);
    void showContent(const PaperReport& report);
    void showSections(const PaperReport& report);
    void showMembers(const PaperReport& report);
    void addTab(const PaperSection& section);
    QWidget* makeText(const QString& name, const QString& spoken, const QString& text);
    void showBytes(PaperKind kind);
    void showPicture(const QByteArray& bytes);
    void done();

    UiContext& m_context;
    FileRef m_file;
    std::shared_ptr<std::atomic_bool> m_over = std::make_shared<std::atomic_bool>(false);
    QVBoxLayout* m_column;
    QVBoxLayout* m_announcements;
    QLabel* m_waiting;
    QTabWidget* m_tabs = nullptr;
    int m_count = 0; ///< announcements
};

} // namespace ringi
