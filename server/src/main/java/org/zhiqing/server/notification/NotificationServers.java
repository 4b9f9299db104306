package org.zhiqing.server.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the operator configures (docs/notification.md); secrets come from the environment only. */
@ConfigurationProperties("zhiqing.notification")
record NotificationServers(@DefaultValue Smtp smtp, @DefaultValue Sms sms) {

    /** @param host empty: no mail is sent */
    record Smtp(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("STARTTLS") Encryption encryption) {

        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + "]";
        }
    }

    /** How the connection to the mail server is encrypted. */
    enum Encryption {
        /** Encrypted after the greeting; a server that does not offer it is refused. */
        STARTTLS,
        /** Encrypted from the first byte, usually port 465. */
        TLS,
        /** Not at all: only for a relay on the same machine or in the machine room. */
        NONE
    }

    /**
     * @param hook address to post to; empty: no SMS is sent
     * @param secret key of the signature
     */
    record Sms(@DefaultValue("") String hook, @DefaultValue("") String secret) {

        @Override
        public String toString() {
            return "Sms[***]";
        }
    }
}
