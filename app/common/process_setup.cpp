// SPDX-License-Identifier: Apache-2.0
#include "process_setup.h"

#include <QtGlobal>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace ringi {

void setUpProcess()
{
    // Linux: the main thread needs GLib's event loop for the desktop and the keychain. In the others
    // it would only wake itself up with every posted event: a quarter of what a message costs.
    if (!qEnvironmentVariableIsSet("QT_NO_THREADED_GLIB"))
        qputenv("QT_NO_THREADED_GLIB", "1");
#ifdef __GLIBC__
    // Every turn of the ledger would give the same pages back to the system and fetch them again.
    constexpr int kMegabyte = 1024 * 1024;
    if (!qEnvironmentVariableIsSet("MALLOC_TRIM_THRESHOLD_"))
        mallopt(M_TRIM_THRESHOLD, 32 * kMegabyte);
    if (!qEnvironmentVariableIsSet("MALLOC_TOP_PAD_"))
        mallopt(M_TOP_PAD, kMegabyte);
#endif
}

} // namespace ringi
