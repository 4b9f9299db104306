package org.zhiqing.server.request.referral;

/**
 * The contact of another organ (其他机关通讯录).
 *
 * @param id 0 before it is kept
 * @param matters what it is competent for; may be empty
 */
public record OrganContact(long id, String name, String address, String telephone, String matters) {

    /** Returns it as the letter needs it. */
    public Referral referral(String note) {
        return new Referral(name, address, telephone, note);
    }
}
