package org.ormek.crawl.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Cache;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/** Names by DNS (RFC 1034). Answers are kept as long as their time to live says; the machine's own host table is not asked. */
public final class DnsNames implements Names {

    private static final int CACHED_NAMES = 50_000;

    private final LookupSession session;
    private final Duration deadline;

    private DnsNames(Resolver resolver, Duration deadline) {
        this.deadline = deadline;
        resolver.setTimeout(deadline.dividedBy(2));
        Cache cache = new Cache();
        cache.setMaxEntries(CACHED_NAMES);
        session = LookupSession.builder().resolver(resolver).cache(cache).maxRedirects(8).ndots(1).build();
    }

    /** Asks the name servers of the machine. Throws DoorException if it has none. */
    public static DnsNames ofMachine(Duration deadline) {
        return new DnsNames(new ExtendedResolver(), deadline);
    }

    /** Asks one name server. */
    public static DnsNames of(InetSocketAddress server, Duration deadline) {
        return new DnsNames(new SimpleResolver(server), deadline);
    }

    @Override
    public List<InetAddress> addresses(String host) {
        var pendingFour = start(host, Type.A);
        var pendingSix = start(host, Type.AAAA);
        Answer four = finish(pendingFour);
        Answer six = finish(pendingSix);
        List<InetAddress> found = Stream.concat(four.records.stream(), six.records.stream())
                .map(DnsNames::address).filter(Objects::nonNull).toList();
        if (found.isEmpty()) {
            if (four.failure != null || six.failure != null) {
                throw new DoorException(Verdict.DNS_FAILED, "No name server answered for " + host + ": "
                        + (four.failure != null ? four.failure : six.failure));
            }
            throw new DoorException(Verdict.HOST_UNKNOWN, "The host " + host + " has no address.");
        }
        return found;
    }

    @Override
    public DnsSight sight(String host, String registrableDomain) {
        var pendingFour = start(host, Type.A);
        var pendingSix = start(host, Type.AAAA);
        var pendingServers = start(registrableDomain, Type.NS);
        var pendingMail = start(registrableDomain, Type.MX);
        Answer four = finish(pendingFour);
        Answer six = finish(pendingSix);
        List<String> addresses = Stream.concat(four.records.stream(), six.records.stream()).map(DnsNames::address)
                .filter(Objects::nonNull).map(InetAddress::getHostAddress).distinct().toList();
        List<String> aliases = four.aliases.isEmpty() ? six.aliases : four.aliases;
        List<String> servers = finish(pendingServers).records.stream().filter(NSRecord.class::isInstance)
                .map(r -> plain(((NSRecord) r).getTarget())).sorted().toList();
        List<String> mail = finish(pendingMail).records.stream().filter(MXRecord.class::isInstance)
                .map(MXRecord.class::cast).sorted(Comparator.comparingInt(MXRecord::getPriority))
                .map(r -> plain(r.getTarget())).filter(name -> !name.isEmpty()).toList();
        return new DnsSight(addresses, aliases, servers, mail);
    }

    private record Answer(List<Record> records, List<String> aliases, @Nullable String failure) {
    }

    private @Nullable CompletableFuture<LookupResult> start(String host, int type) {
        try {
            return session.lookupAsync(Name.fromString(host + "."), type).toCompletableFuture();
        } catch (TextParseException e) {
            return null;
        }
    }

    private Answer finish(@Nullable CompletableFuture<LookupResult> pending) {
        if (pending == null) {
            return new Answer(List.of(), List.of(), null);
        }
        try {
            LookupResult result = pending.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(result.getRecords(), result.getAliases().stream().map(DnsNames::plain).toList(), null);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            boolean none = cause instanceof NoSuchDomainException || cause instanceof NoSuchRRSetException;
            return new Answer(List.of(), List.of(), none ? null : String.valueOf(cause));
        } catch (TimeoutException e) {
            return new Answer(List.of(), List.of(), "no answer in " + deadline.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(List.of(), List.of(), "interrupted");
        }
    }

    private static @Nullable InetAddress address(Record record) {
        try {
            return switch (record) {
                case ARecord a -> InetAddress.getByAddress(a.getAddress().getAddress());
                case AAAARecord a -> InetAddress.getByAddress(a.getAddress().getAddress());
                default -> null;
            };
        } catch (IOException e) {
            return null;
        }
    }

    private static String plain(Name name) {
        return name.toString(true).toLowerCase(Locale.ROOT);
    }
}
