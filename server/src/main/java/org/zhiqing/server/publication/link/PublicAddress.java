package org.zhiqing.server.publication.link;

import java.net.InetAddress;

/** Tells addresses of the public network from those of an office's own. */
final class PublicAddress {

    private PublicAddress() {}

    /** Returns whether the address lies in none of the ranges for own, local, shared or group use (RFC 6890, RFC 4193). */
    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (bytes.length == 4) {
            boolean shared = first == 100 && second >= 64 && second < 128;
            boolean reserved = first == 192 && second == 0 && (bytes[2] == 0 || bytes[2] == 2);
            boolean special = first == 0 || first >= 240 || reserved || first == 198 && (second & 0xfe) == 18;
            return !shared && !special;
        }
        boolean unique = (first & 0xfe) == 0xfc;
        boolean translated = first == 0 && second == 0x64 || first == 0x20 && second == 0x02;
        return !unique && !translated;
    }
}
