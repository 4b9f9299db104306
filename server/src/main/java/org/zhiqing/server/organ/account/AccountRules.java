package org.zhiqing.server.organ.account;

import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.settings.Settings;

/** The rules of signing in as chosen by the organ whose the portal is. */
@Component
public class AccountRules {

    private final Settings settings;

    AccountRules(Settings settings) {
        this.settings = settings;
    }

    public Lockout.Limit lockLimit(long site) {
        return new Lockout.Limit(
                settings.number(site, AccountSettings.LOCK_AFTER),
                Duration.ofMinutes(settings.number(site, AccountSettings.LOCK_MINUTES)));
    }

    public int passwordMaxAgeDays(long site) {
        return settings.number(site, AccountSettings.PASSWORD_MAX_AGE);
    }

    public Duration idleTime(long site) {
        return Duration.ofMinutes(settings.number(site, AccountSettings.SESSION_MINUTES));
    }

    /** Returns whether somebody with these roles must use a second factor. */
    public boolean secondFactorRequired(long site, Set<Role> roles) {
        return switch (settings.text(site, AccountSettings.SECOND_FACTOR)) {
            case "all" -> true;
            case "administrators" -> roles.stream().anyMatch(Role::isAdministrator);
            default -> false;
        };
    }
}
