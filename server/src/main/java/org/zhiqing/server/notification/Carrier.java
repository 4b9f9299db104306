package org.zhiqing.server.notification;

import java.util.Optional;

/** Takes notices of one channel to the server that delivers them. */
interface Carrier {

    /**
     * A notice on its way.
     *
     * @param key the same whenever the same notice is sent again
     * @param sender address that mail comes from; empty when not set
     */
    record Parcel(String key, String sender, String senderName, String address, String subject, String sentence) {

        /** Says nothing of it, so that no address reaches a log. */
        @Override
        public String toString() {
            return "Parcel[" + key + "]";
        }
    }

    NoticeChannel channel();

    /** Returns whether the operator has configured it. */
    boolean isReady();

    /** Hands the parcel over; returns why that failed, empty when the server has taken it. */
    Optional<Fault> carry(Parcel parcel);
}
