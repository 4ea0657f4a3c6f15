package org.ormek.extract.wallet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ormek.model.Chain;

/**
 * Addresses that belong to nobody. Rules catch those whose bytes are all equal or nearly all zero; the resource
 * {@code system-addresses.txt} lists the others by canonical key value.
 */
final class SystemAddresses {

    private static final Set<String> LISTED = load();

    private SystemAddresses() {
    }

    /** True if the canonical address with the given identifying bytes belongs to nobody. */
    static boolean contains(Chain chain, String address, byte[] bytes) {
        return allEqual(bytes) || LISTED.contains(chain.prefix() + ":" + address)
                || chain == Chain.EVM && isEvmSystem(address)
                || chain == Chain.SOLANA && address.contains("1".repeat(16))
                || chain == Chain.SUBSTRATE && new String(bytes, 0, 4, StandardCharsets.ISO_8859_1).equals("modl");
    }

    private static boolean allEqual(byte[] bytes) {
        for (byte b : bytes) {
            if (b != bytes[0]) {
                return false;
            }
        }
        return true;
    }

    /** Precompiles and the like: only the last two bytes are set; burn addresses: zeros or repeats around "dead". */
    private static boolean isEvmSystem(String address) {
        String digits = address.substring(2);
        boolean zeros = digits.startsWith("0".repeat(24));
        return digits.startsWith("0".repeat(36)) || zeros && digits.endsWith("dead")
                || digits.startsWith("dead" + "0".repeat(16)) || digits.replace("dead", "").isEmpty()
                || digits.startsWith("42" + "0".repeat(34)) || digits.startsWith("f".repeat(36));
    }

    private static Set<String> load() {
        try (InputStream in = Objects.requireNonNull(SystemAddresses.class.getResourceAsStream("system-addresses.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of system addresses could not be read", e);
        }
    }
}
