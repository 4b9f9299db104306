package org.zhiqing.e2e;

/** The system administrator (系统管理员) and the security administrator (安全管理员), who share the page of people. */
final class Administrator extends Staff {

    Administrator(Office office, String name, String account, String role) {
        super(office, name, account, role);
    }

    void adds(String unit) {
        window().open("/desk/organs")
                .follow("打开本机关")
                .follow("新增内设机构")
                .fill("名称", unit)
                .press("新增内设机构")
                .sees("已新增" + unit);
    }

    /** Completes what pages, guide and letters repeat. */
    void completesTheRecord(String hours) {
        window().open("/desk/organs")
                .follow("打开本机关")
                .follow("修改机构信息")
                .fill("办公时间", hours)
                .press("保存")
                .sees(hours);
    }

    /** Opens an account; the person gets no role by it. */
    void takesIn(Staff person, String unit, String post) {
        window().open("/desk/people")
                .fill("姓名", person.name())
                .fill("账号", person.account())
                .fill("初始密码", FIRST_PASSWORD)
                .select("内设机构", unit)
                .fill("岗位", post)
                .press("新增人员")
                .sees("已新增" + person.name());
    }

    void grants(Staff person) {
        window().open("/desk/people")
                .follow(person.name())
                .tick(person.role())
                .press("保存角色")
                .sees(person.name() + "的角色已经保存");
    }
}
