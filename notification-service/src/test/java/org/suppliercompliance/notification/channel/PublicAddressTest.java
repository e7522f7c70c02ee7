package org.suppliercompliance.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("FF1 an address is public or it is not called")
class PublicAddressTest {
    @ParameterizedTest(name = "{0} is refused")
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.254.254.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.0",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "192.168.255.255",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "198.51.100.7",
                "203.0.113.9",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "febf:ffff::1",
                "fc00::1",
                "fdff::1",
                "2001:db8::1",
                "3fff::1",
                "2002:7f00:1::",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "5f00::1",
                "100::1",
                "ff02::1",
                "fec0::1"
            })
    void special_addresses_are_refused(String address) throws UnknownHostException {
        assertEquals(false, PublicAddress.isPublic(InetAddress.getByName(address)));
    }

    @ParameterizedTest(name = "{0} is allowed")
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2a00:1450:400f:80d::200e",
                "2606:4700::1111",
                "2001:4860:4860::8888"
            })
    void public_addresses_are_allowed(String address) throws UnknownHostException {
        assertEquals(true, PublicAddress.isPublic(InetAddress.getByName(address)));
    }
}
