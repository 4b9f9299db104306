package org.zhiqing.annualreport.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.read.Fragment;
import org.zhiqing.annualreport.read.Passage;

/** The fragments of page after page; a paragraph that runs over the end of a page stays one, with the place of its begin. */
final class PageSequence {

    private final List<Fragment> fragments = new ArrayList<>();
    private @Nullable PageLayout before;

    void add(PageMarks marks) {
        PageLayout page = new PageLayout(marks, before);
        List<Fragment> next = new ArrayList<>(page.fragments());
        int last = fragments.size() - 1;
        if (before != null
                && page.goesOnWith(before)
                && fragments.get(last) instanceof Passage begun
                && next.get(0) instanceof Passage rest) {
            fragments.set(last, new Passage(begun.text() + rest.text(), begun.place()));
            next.remove(0);
        }
        fragments.addAll(next);
        before = page;
    }

    List<Fragment> fragments() {
        return fragments;
    }
}
