package org.ormek.simulation.farm;

import java.util.Locale;
import org.ormek.simulation.world.Dice;

/** Analytics, advertising and verification ids as they stand in the head of pages. */
final class TrackerSnippets {

    /**
     * One id.
     *
     * @param key  printed key, for example {@code tracker:ym:12345678}
     * @param html how a page carries it
     */
    record Snippet(String key, String html) {
    }

    private final Dice dice;

    TrackerSnippets(Dice dice) {
        this.dice = dice;
    }

    /** An id that nobody else has, of any kind. */
    Snippet make() {
        switch (dice.below(9)) {
            case 0: {
                String id = "G-" + dice.hex(5).toUpperCase(Locale.ROOT);
                return new Snippet("tracker:" + id, "<script async src=\"https://www.googletagmanager.com/gtag/js?id=" + id + "\"></script><script>gtag('config', '" + id + "');</script>");
            }
            case 1: {
                String id = "UA-" + dice.between(10_000_000, 99_999_999) + "-" + dice.between(1, 4);
                return new Snippet("tracker:" + id, "<script>ga('create', '" + id + "', 'auto');</script>");
            }
            case 2: {
                String id = "GTM-" + dice.hex(4).toUpperCase(Locale.ROOT).substring(0, 7);
                return new Snippet("tracker:" + id, "<script>(function(w,d,s,l,i){w[l]=w[l]||[];})(window,document,'script','dataLayer','" + id + "');</script>");
            }
            case 3: {
                int id = dice.between(20_000_000, 99_999_999);
                return new Snippet("tracker:ym:" + id, "<script>ym(" + id + ", \"init\", {clickmap:true, trackLinks:true});</script>");
            }
            case 4: {
                int id = dice.between(20_000_000, 99_999_999);
                return new Snippet("tracker:ym:" + id, "<noscript><img src=\"https://mc.yandex.ru/watch/" + id + "\" alt=\"\"></noscript>");
            }
            case 5: {
                String id = dice.between(100_000, 999_999) + dice.digits(9);
                return new Snippet("tracker:fb:" + id, "<script>fbq('init', '" + id + "'); fbq('track', 'PageView');</script>");
            }
            case 6: {
                String id = "C" + dice.hex(10).toUpperCase(Locale.ROOT);
                return new Snippet("tracker:tiktok:" + id, "<script>ttq.load('" + id + "'); ttq.page();</script>");
            }
            case 7: {
                String id = "pub-" + dice.digits(16);
                return new Snippet("tracker:" + id, "<script async src=\"https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=ca-" + id + "\"></script>");
            }
            default: {
                String token = dice.hex(8);
                return new Snippet("tracker:yandex-verification:" + token, "<meta name=\"yandex-verification\" content=\"" + token + "\">");
            }
        }
    }
}
