package org.zhiqing.server.calendar;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Actor;

/** Sees to it, before the first page is served, that the notices which come with the software are recorded. */
@Component
class ShippedNotices implements SmartInitializingSingleton {

    private final NoticeRecording recording;

    ShippedNotices(NoticeRecording recording) {
        this.recording = recording;
    }

    @Override
    public void afterSingletonsInstantiated() {
        recording.takeShipped(Actor.system(0, "系统"));
    }
}
