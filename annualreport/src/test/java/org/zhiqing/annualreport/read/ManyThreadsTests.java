package org.zhiqing.annualreport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.zhiqing.annualreport.Samples;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormRow;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;

/** A server and a command on a folder read many reports at the same time. */
class ManyThreadsTests {

    private static final int THREADS = 8;
    private static final int TEXTS = 4_000;

    @Test
    void aLabelIsFoundByAllThreadsThatLookForNewTextsAtTheSameTime() throws Exception {
        List<FormRow> rows = ReportForm.forYear(2023).table(TableNumber.THREE).blocks().stream()
                .flatMap(block -> block.rows().stream())
                .toList();
        LabelIndex<FormRow> index = new LabelIndex<>(rows, FormRow::label);
        String label = rows.get(0).label().text();
        assertThat(together(() -> {
                    int found = 0;
                    for (int i = 0; i < TEXTS; i++) {
                        found += index.find(label).isPresent()
                                        && index.find("没有的" + i).isEmpty()
                                ? 1
                                : 0;
                    }
                    return found;
                }))
                .containsOnly(TEXTS);
    }

    @Test
    void everyThreadReadsTheSameCells() throws Exception {
        Map<CellId, CellValue> alone = Samples.read("clean-2021-tabs.txt").cells();
        assertThat(together(() -> Samples.read("clean-2021-tabs.txt").cells())).containsOnly(alone);
    }

    private static <T> List<T> together(Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
