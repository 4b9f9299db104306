package org.zhiqing.server.demo;

/** How everybody signs in to the demonstration. */
public final class DemoSignIn {

    /** The one password of all people of the demonstration office, shown on its sign-in page. */
    public static final String PASSWORD = "Qinghe-demo-2035";

    private DemoSignIn() {}
}
