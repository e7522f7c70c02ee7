package org.suppliercompliance.notification.channel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a name. */
@FunctionalInterface
interface AddressResolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
