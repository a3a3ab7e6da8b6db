// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/choose_file.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QStandardPaths>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::ChooseFile)
};

} // namespace

void askForFiles(QWidget* parent, const FileQuestion& question,
                 std::function<void(const QStringList&)> chosen)
{
    auto* dialog = new QFileDialog(
        parent, question.title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        question.filter);
    dialog->setObjectName(u"chooseFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(question.kind == FileQuestion::Kind::OneFile ? QFileDialog::ExistingFile
                        : question.kind == FileQuestion::Kind::Files ? QFileDialog::ExistingFiles
                                                                     : QFileDialog::Directory);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent,
                     [chosen = std::move(chosen)](const QStringList& paths) {
                         if (!paths.isEmpty())
                             chosen(paths);
                     });
    dialog->open();
}

void askForMessageFile(QWidget* parent, std::function<void(const QString&)> chosen)
{
    askForFiles(
        parent,
        {W::tr("Use an HTML file or a saved mail"), FileQuestion::Kind::OneFile,
         W::tr("HTML files and saved mails (*.html *.htm *.eml)")},
        [chosen = std::move(chosen)](const QStringList& paths) { chosen(paths.constFirst()); });
}

} // namespace ringi
