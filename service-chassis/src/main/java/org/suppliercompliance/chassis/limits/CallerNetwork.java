package org.suppliercompliance.chassis.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** What callers without a token are counted by: an address of IPv4 by itself, one of IPv6 with its network, which has more of them than anybody counts. */
final class CallerNetwork {
    private static final int NETWORK_BYTES = 8;
    private static final int LONG_ADDRESS = 16;

    private CallerNetwork() {}

    /**
     * The network of 64 bits for an address of IPv6, the address itself for any other.
     *
     * @param address as the connection has it: never a name, so that nothing is looked up
     */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            // one of IPv4 in the clothes of IPv6 comes out as four bytes
            return bytes.length == LONG_ADDRESS ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
