package org.zhiqing.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A person who has completed every step of signing in. Holds the id only: roles and whether the account is still open
 * are read anew with every request, so that closing an account works at once.
 */
public final class PersonAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final long person;

    public PersonAuthentication(long person) {
        super(List.of());
        this.person = person;
        setAuthenticated(true);
    }

    public long person() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonAuthentication that && that.person == person;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(person);
    }
}
