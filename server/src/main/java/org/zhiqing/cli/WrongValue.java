package org.zhiqing.cli;

import picocli.CommandLine.TypeConversionException;

/** A value that was typed wrongly, with the sentence that says how to type it. */
final class WrongValue extends TypeConversionException {

    private static final long serialVersionUID = 1;

    WrongValue(String sentence) {
        super(sentence);
    }
}
