// SPDX-License-Identifier: Apache-2.0
#include "desktop/windows/taskbar_progress.h"

#include <QWidget>

#include <windows.h>

#include <shobjidl.h>

namespace ringi {
namespace {

constexpr ULONGLONG kWhole = 1000;

} // namespace

TaskbarProgress::TaskbarProgress(QWidget& window) : m_window(window)
{
    // Qt has initialised COM on this thread.
    ITaskbarList3* list = nullptr;
    if (FAILED(CoCreateInstance(CLSID_TaskbarList, nullptr, CLSCTX_INPROC_SERVER,
                                IID_PPV_ARGS(&list))))
        return;
    if (SUCCEEDED(list->HrInit()))
        m_list = list;
    else
        list->Release();
}

TaskbarProgress::~TaskbarProgress()
{
    if (m_list != nullptr)
        m_list->Release();
}

void TaskbarProgress::show(const ProgressView& view)
{
    if (m_list == nullptr)
        return;
    const auto window = reinterpret_cast<HWND>(m_window.winId());
    if (!view.fraction) {
        m_list->SetProgressState(window, view.needsPerson ? TBPF_PAUSED : TBPF_NOPROGRESS);
        if (view.needsPerson)
            m_list->SetProgressValue(window, kWhole, kWhole);
        return;
    }
    m_list->SetProgressState(window, view.needsPerson ? TBPF_PAUSED : TBPF_NORMAL);
    m_list->SetProgressValue(window, static_cast<ULONGLONG>(*view.fraction * double{kWhole}),
                             kWhole);
}

} // namespace ringi
