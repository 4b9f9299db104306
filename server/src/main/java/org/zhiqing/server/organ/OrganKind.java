package org.zhiqing.server.organ;

/** What an organ (行政机关) is in law; decides which dates and tables bind it. */
public enum OrganKind {
    GOVERNMENT("人民政府"),
    DEPARTMENT("政府部门"),
    DEVELOPMENT_ZONE("开发区管委会"),
    DISPATCHED("派出机构"),
    TOWNSHIP("乡镇人民政府、街道办事处"),
    AUTHORIZED_ORGANIZATION("法律、法规授权的组织"),
    PUBLIC_INSTITUTION("公共企事业单位"),
    UNIT("内设机构");

    private final String label;

    OrganKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
