package org.zhiqing.server.publication;

import org.jspecify.annotations.Nullable;

/**
 * What a person enters again to sign.
 *
 * @param password of the account
 * @param code of the second factor, or {@code null} where the person has none
 */
public record Signature(String password, @Nullable String code) {

    /** Never shows what was entered. */
    @Override
    public String toString() {
        return "Signature[…]";
    }
}
