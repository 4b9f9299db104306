package org.zhiqing.cli;

import java.util.List;
import java.util.function.Consumer;

/** A command that needs the living system: it runs in the server's process. */
interface DataCommand {

    /** The word by which it is called. */
    String name();

    /**
     * @param args paths in it are absolute
     * @param say takes each line for the operator
     * @return the exit code
     */
    int run(List<String> args, Consumer<String> say);
}
