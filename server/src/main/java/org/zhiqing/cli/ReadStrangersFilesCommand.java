package org.zhiqing.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.zhiqing.annualreport.worker.ReadingWorker;
import org.zhiqing.server.reporting.ReportExamination;
import picocli.CommandLine.Command;

/** A worker of 年报体检 and of commands on many reports; started by them and not by people. */
@Command(name = ReportExamination.READING_COMMAND, hidden = true, description = "读取陌生文件，由本程序自己启动")
final class ReadStrangersFilesCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        ReadingWorker.main(new String[0]);
        return 0;
    }
}
