package org.zhiqing.server.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.server.remedy.RemedyCase;
import org.zhiqing.server.remedy.RemedyProcedure;
import org.zhiqing.server.remedy.RemedyRecording;
import org.zhiqing.server.remedy.RemedyResult;

/** Puts the cases of reconsideration and litigation down, each recorded when accepted and again when it ended. */
@Component
@OnlyInDemonstration
final class RemedyScripts implements Script {

    private final RemedyRecording recording;

    RemedyScripts(RemedyRecording recording) {
        this.recording = recording;
    }

    @Override
    public void putDown(Timeline timeline, Cast cast) {
        for (Sheet sheet : Sheet.all("remedies.yaml")) {
            LocalDate filed = timeline.ago(sheet.number("filed", 0));
            long[] id = new long[1];
            timeline.at(
                    filed,
                    10,
                    0,
                    () -> id[0] = recording.record(of(sheet, 0, cast.zone(), filed, null, 0), cast.the("disclosure")));
            if (sheet.has("concluded")) {
                LocalDate concluded = timeline.ago(sheet.number("concluded", 0));
                timeline.at(
                        concluded,
                        10,
                        0,
                        () -> recording.record(
                                of(sheet, id[0], cast.zone(), filed, concluded, 0), cast.the("disclosure")));
            }
        }
    }

    private static RemedyCase of(
            Sheet sheet, long id, long organ, LocalDate filed, @Nullable LocalDate concluded, int version) {
        return new RemedyCase(
                id,
                organ,
                RemedyProcedure.valueOf(sheet.text("procedure")),
                sheet.text("number"),
                sheet.text("authority"),
                sheet.text("party"),
                sheet.text("subject"),
                "",
                filed,
                concluded == null ? RemedyResult.PENDING : RemedyResult.valueOf(sheet.text("result")),
                concluded,
                "",
                version);
    }
}
