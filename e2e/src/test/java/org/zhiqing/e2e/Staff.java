package org.zhiqing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who works in the office, at their own window. */
class Staff {

    /** What an administrator chooses for somebody new, who changes it at once. */
    static final String FIRST_PASSWORD = "Chuci-denglu-2035";

    private final String name;
    private final String account;
    private final String role;
    private final Office office;
    private @Nullable Window window;

    Staff(Office office, String name, String account, String role) {
        this.name = name;
        this.account = account;
        this.role = role;
        this.office = office;
    }

    /** Signs in with the password that somebody else chose, and chooses an own one. */
    final void signsInForTheFirstTime() {
        showsPassword(FIRST_PASSWORD);
        window().sees("设置新密码")
                .fill("新密码", password())
                .fill("再次输入新密码", password())
                .press("保存并登录");
        isIn();
    }

    final void signsIn() {
        showsPassword(password());
        isIn();
    }

    final void signsOut() {
        window().press("退出").sees("工作人员在这里登录工作台");
    }

    /** Takes up what waits for them on the first page of the desk. */
    final Window takesUp(String task) {
        return window().open("/desk").follow(task);
    }

    /** Opens every page of the menu that nobody has opened before. */
    final void opensTheirMenu(Set<String> opened) {
        for (String page : window().open("/desk").menu()) {
            if (opened.add(page)) {
                assertThat(window().turnsTo(page).status())
                        .as(role + ": " + page)
                        .isEqualTo(200);
            }
        }
    }

    final String name() {
        return name;
    }

    final String account() {
        return account;
    }

    final String role() {
        return role;
    }

    final String password() {
        return "Mima-" + name + "-2036";
    }

    /** Returns the window at which they sit from now on. */
    final Window window() {
        if (window == null) {
            window = Window.on(office);
        }
        return window;
    }

    private void showsPassword(String password) {
        window().open("/desk/sign-in").fill("账号", account).fill("密码", password).press("登录");
    }

    private void isIn() {
        window().sees(name).sees("待办");
    }
}
