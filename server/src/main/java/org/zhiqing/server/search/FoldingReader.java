package org.zhiqing.server.search;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/** {@link Folding} ahead of a tokenizer. */
final class FoldingReader extends CharFilter {

    FoldingReader(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = input.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            buffer[i] = Folding.fold(buffer[i]);
        }
        return read;
    }

    @Override
    protected int correct(int offset) {
        return offset;
    }
}
