package org.zhiqing.annualreport.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.file.FileLimits;
import org.zhiqing.annualreport.file.ReportFile;
import org.zhiqing.annualreport.read.Fragment;

/** The program of a worker: takes files from its input, one after the other, and answers with fragments or a refusal. */
public final class ReadingWorker {

    static final int FRAGMENTS = 0;
    static final int REFUSED = 1;

    private ReadingWorker() {}

    /** Serves until its input ends, which it does when the process that started it ends. */
    public static void main(String[] args) throws IOException {
        OutputStream out = System.out;
        System.setOut(System.err);
        serve(System.in, out);
    }

    static void serve(InputStream from, OutputStream to) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to));
        try {
            while (true) {
                String name = FragmentWire.text(in);
                byte[] file = in.readNBytes(in.readInt());
                answer(file, name, out);
                out.flush();
            }
        } catch (EOFException done) {
            out.flush();
        }
    }

    private static void answer(byte[] file, String name, DataOutputStream out) throws IOException {
        try {
            List<Fragment> fragments = ReportFile.fragments(file, name, FileLimits.STANDARD);
            out.writeByte(FRAGMENTS);
            FragmentWire.write(fragments, out);
        } catch (UnreadableReportException e) {
            out.writeByte(REFUSED);
            FragmentWire.text(String.valueOf(e.getMessage()), out);
        }
    }
}
