package org.zhiqing.annualreport.read;

import org.zhiqing.annualreport.form.Place;

/**
 * Text as found, with its place.
 *
 * @param text one line, without surrounding blanks and without Markdown marks at its beginning
 * @param place of its first character
 */
public record Passage(String text, Place place) implements Fragment {

    /** Returns the place of a character of the text. */
    public Place at(int index) {
        return place.plus(text.codePointCount(0, index));
    }
}
