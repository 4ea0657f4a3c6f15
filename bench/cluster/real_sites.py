"""Prints what the clusters of a served home say of real phishing sites. Exit code 1 if a platform or a token contract joins any.

Usage: real_sites.py API KEY_FILE SITES    SITES is a JSON object: addresses of wallets by host.
"""
import collections
import json
import os
import sys
import time
import urllib.request

PLATFORMS = ["pages.dev", "vercel.app", "netlify.app", "web.app", "github.io", "weebly.com", "firebaseapp.com", "herokuapp.com", "wixsite.com",
             "blogspot.com", "webflow.io", "r2.dev", "workers.dev", "repl.co", "glitch.me", "onrender.com", "square.site", "godaddysites.com"]
# Contracts that pages of many strangers name because they trade in them.
TOKENS = {"USDT": "0xdac17f958d2ee523a2206206994597c13d831ec7", "DAI": "0x6b175474e89094c44da98b954eedeac495271d0f",
          "BUSD": "0x4fabb145d64652a948d72533023f6e7a623c7c53", "USDC": "0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48"}


def ask(path):
    request = urllib.request.Request(api + path, headers={"Authorization": "Bearer " + key, "X-Purpose": "measure clusters of real sites"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def wait_for(file, seconds):
    for _ in range(seconds):
        try:
            urllib.request.urlopen(api.rsplit("/api/", 1)[0] + "/actuator/health", timeout=2)
            if os.path.exists(file):
                return
        except OSError:
            pass
        time.sleep(1)
    sys.exit("The home is not served.")


def all_of(path, limit, part=lambda answer: answer):
    offset = 0
    while True:
        page = part(ask(f"{path}?limit={limit}&offset={offset}"))
        yield from page["items"]
        offset += limit
        if offset >= page["total"]:
            return


def largest_component(wallets_of):
    parent = {}

    def root(node):
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for host, wallets in wallets_of.items():
        for wallet in wallets:
            parent[root(host)] = root("wallet " + wallet.lower())
    return max(collections.Counter(root(host) for host in wallets_of).values())


api, key_file = sys.argv[1], sys.argv[2]
with open(sys.argv[3], encoding="utf-8") as file:
    wallets_of = {host: wallets for host, wallets in json.load(file).items() if host}
wait_for(key_file, 120)
with open(key_file, encoding="utf-8") as file:
    key = file.read().strip()

found = sites = largest = 0
joined = []
for cluster in all_of("/clusters", 200):
    if cluster["roles"].get("LANDING_SITE", 0) < 2:
        continue
    members = [member["key"] for member in all_of(f"/clusters/{cluster['id']}", 1000, lambda answer: answer["members"])]
    hosts = [member[len("site:"):] for member in members if member.startswith("site:")]
    found += 1
    sites += len(hosts)
    largest = max(largest, len(hosts))
    for platform in PLATFORMS:
        own = [host for host in hosts if host.endswith("." + platform)]
        known = [{wallet.lower() for wallet in wallets_of.get(host, [])} for host in own]
        # Sites of one platform may be one fraudster's all the same: each of them then shares a wallet with another member.
        others = [{wallet.lower() for wallet in wallets_of.get(host, [])} for host in hosts]
        if len(own) > 1 and any(sum(bool(mine & other) for other in others) < 2 for mine in known):
            joined.append(f"{platform} in {cluster['id']}")
# Those with most sharers come first, so that these are among them.
services = {service["key"] for service in ask("/clusters/services?limit=1000")["items"]}
tokens = [name for name, address in TOKENS.items() if "wallet:evm:" + address not in services]
print(f"sites in the list {len(wallets_of):,}, largest component by common wallets {largest_component(wallets_of):,}")
print(f"clusters with two sites or more {found:,}, sites in them {sites:,}, most in one {largest:,}")
print("joined by a platform alone: " + (", ".join(joined) or "none"))
print("token contracts that are no shared service: " + (", ".join(tokens) or "none"))
sys.exit(1 if joined or tokens else 0)
