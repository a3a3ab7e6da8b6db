// SPDX-License-Identifier: Apache-2.0
#include "ui/words/error_words.h"

namespace ringi {
namespace {

std::optional<ErrorText> aboutWorkspace(const Error& error);

} // namespace

std::optional<ErrorText> ErrorWords::storage(const Error& error)
{
    switch (error.code) {
    case ErrorCode::FileNotFound:
        return ErrorText{tr("The file or folder is not there."), tr("Nothing was changed."),
                         tr("Check whether it was moved, renamed or is on a drive that is not "
                            "connected.")};
    case ErrorCode::FileUnreadable:
        return ErrorText{tr("The file cannot be read."), tr("Nothing was changed."),
                         tr("Close it in other programs and check that you may open it.")};
    case ErrorCode::FileUnwritable:
        return ErrorText{tr("Ringi cannot write there."), tr("Nothing was saved."),
                         tr("Choose a folder of your own, or ask for the right to write there.")};
    case ErrorCode::DiskFull:
        return ErrorText{tr("The disk is full."),
                         tr("The last step was not saved; everything before it was. Nothing is "
                            "sent while Ringi cannot write it down."),
                         tr("Make room on the disk and try again.")};
    case ErrorCode::Database:
        return ErrorText{
            tr("The workspace’s database reported an error."),
            tr("The last step was not saved. For whoever helps you: %1.").arg(error.detail),
            tr("Try again. If it happens again, restart Ringi and check the disk.")};
    default: return aboutWorkspace(error);
    }
}

namespace {

std::optional<ErrorText> aboutWorkspace(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NotAWorkspace:
        return ErrorText{ErrorWords::tr("This folder is not a Ringi workspace."),
                         ErrorWords::tr("Nothing in it was changed."),
                         ErrorWords::tr("Choose the folder that was named when the workspace was "
                                        "made.")};
    case ErrorCode::WorkspaceInUse:
        return ErrorText{
            ErrorWords::tr("This workspace is already open in another window or on another "
                           "computer."),
            ErrorWords::tr("Only one Ringi at a time may write to it, so that nothing is sent "
                           "twice."),
            ErrorWords::tr("Use that window, or close it and open the workspace again here.")};
    case ErrorCode::WorkspaceTooNew:
        return ErrorText{ErrorWords::tr("This workspace was made by a newer version of Ringi."),
                         ErrorWords::tr("This version does not understand it and left it "
                                        "untouched."),
                         ErrorWords::tr("Install the newer version on this computer.")};
    case ErrorCode::WorkspaceDamaged:
        return ErrorText{
            ErrorWords::tr("The workspace is damaged."),
            ErrorWords::tr("Ringi does not open it, so that nothing wrong is sent. For whoever "
                           "helps you: %1.")
                .arg(error.detail),
            ErrorWords::tr("Restore the folder from your last backup.")};
    case ErrorCode::NetworkShare:
        return ErrorText{
            ErrorWords::tr("This folder is on a network drive."),
            ErrorWords::tr("A shared drive can damage the workspace when two computers write at "
                           "once."),
            ErrorWords::tr("Choose a folder on this computer. For several desks, use a PostgreSQL "
                           "server.")};
    default: return std::nullopt;
    }
}

} // namespace
} // namespace ringi
