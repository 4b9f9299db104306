package org.zhiqing.server.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a file may hold; {@code zhiqing.files.*}.
 *
 * @param largest of a file as handed in
 * @param unpacked of everything inside an office document together
 * @param entries parts inside an office document
 * @param ratio how many times larger a part may become when unpacked, once it is beyond {@link #RATIO_FROM}
 * @param pixels of a picture
 */
@ConfigurationProperties("zhiqing.files")
record FileLimits(
        @DefaultValue("100MB") DataSize largest,
        @DefaultValue("600MB") DataSize unpacked,
        @DefaultValue("10000") int entries,
        @DefaultValue("100") int ratio,
        @DefaultValue("100000000") long pixels) {

    /** Small parts compress well without any harm: the ratio counts from this size on, in bytes. */
    static final long RATIO_FROM = 4L * 1024 * 1024;
}
