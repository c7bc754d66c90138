import { gt, maxSatisfying, satisfies, valid, validRange } from 'semver';
import { FtlError } from '../../errors.ts';

/** SHA-256 of the release archives of one version, by platform as the archives name it. */
export type SpinChecksums = Readonly<Partial<Record<SpinPlatform, string>>>;

/** Platforms in the words of Spin's release archives: `spin-v4.2.1-linux-amd64.tar.gz`. */
export type SpinPlatform = 'linux-amd64' | 'linux-aarch64' | 'macos-amd64' | 'macos-aarch64';

/**
 * The versions of Spin that may be downloaded, with the SHA-256 of their archives. Sources: 4.2.1 as recorded by
 * Homebrew's formula, 4.0.2 as recorded by nixpkgs (which has no macOS on x64), 3.4.0 as recorded by Spin's own tap.
 * To add one, copy its lines from `checksums-v<version>.txt` of the release after checking that file's signature.
 */
export const spinVersions: Readonly<Record<string, SpinChecksums>> = {
  '4.2.1': {
    'linux-amd64': '60cb9f78312acc577a1b839740dc932f2647f438461734bb96a1e374bcf6a3d1',
    'linux-aarch64': '199f55510c534cd71aaf589dcd010f19162614696830ddbdb938739c39d71b39',
    'macos-amd64': '82d7f7af4f5f51e03d96aabea66855816b28030870dea330b257d6c07433b8d6',
    'macos-aarch64': 'e3d1358039f8397efc0aaf0839be66d3ad856e4ba1cae2dc4068e6700bd7bb3a',
  },
  '4.0.2': {
    'linux-amd64': '79523cfc93424d555b3493c7ea07e0fb482e1fd9972f29a83bea0ba7d764bf00',
    'linux-aarch64': 'f3811212aaf4ec9c6a731c515ab5052a64be52fc2cdd1b15b42f44817a82a9dc',
    'macos-aarch64': 'd16a438d9261c3f8c1e791b9214760bf039a625a91098e62b64e6c563a20627e',
  },
  '3.4.0': {
    'linux-amd64': 'd8286b5feaa9c17eca4fd173d14cb9a4783a40bbb9c40fe8a80c33dcc19f9fd2',
    'linux-aarch64': '07e4b15a24bbacf70df8de419505f8317d4c890050504c546e35157beceb25a4',
    'macos-amd64': 'ef31e7354b2d21093c5b8e8732f053d56e5cced284ea84c2d9d490b85fc0d4df',
    'macos-aarch64': '29e3a2eaa0f55541fba7914197969718a774da02969ee177b38972a603e1d0d3',
  },
};

/** A version of Spin as a user asks for it. */
export interface SpinRequirement {
  /** The version that is downloaded when none that will do is there. */
  readonly version: string;
  /** Whether a version that is already on the machine will do. */
  readonly accepts: (version: string) => boolean;
}

/**
 * Reads what a user asks for: '' (any version that is there, else the newest known), `latest` (the newest known), a
 * version or a range (`4.2.1`, `v4.2.1`, `4`, `4.2`, `^4.1`, `>=4 <4.2`). Ranges pick the newest of `known`; an exact
 * version that is not in it needs a checksum of the user's. Throws `E_SPIN_VERSION`.
 */
export function resolveSpinVersion(
  asked: string,
  checksum: string | undefined,
  known: readonly string[] = Object.keys(spinVersions),
): SpinRequirement {
  const newest = known.reduce((best, version) => (gt(version, best) ? version : best));
  const wish = asked.trim();
  if (wish === '') return { version: newest, accepts: () => true };
  if (wish === 'latest') return { version: newest, accepts: (version) => version === newest };
  const exact = valid(wish);
  if (exact !== null) {
    if (!known.includes(exact) && checksum === undefined) throw unknownVersion(wish, known);
    return { version: exact, accepts: (version) => version === exact };
  }
  const range = validRange(wish);
  const best = range === null ? null : maxSatisfying(known, range);
  if (range === null || best === null) throw unknownVersion(wish, known);
  return { version: best, accepts: (version) => satisfies(version, range) };
}

/** Words of Spin's archives for a Node platform; undefined where no archive that we read exists. */
export function spinPlatform(os: string, arch: string): SpinPlatform | undefined {
  const system = ({ linux: 'linux', darwin: 'macos' } as const)[os];
  const machine = ({ x64: 'amd64', arm64: 'aarch64' } as const)[arch];
  return system && machine && `${system}-${machine}`;
}

function unknownVersion(asked: string, known: readonly string[]): FtlError {
  return new FtlError(
    'E_SPIN_VERSION',
    `Spin "${asked.slice(0, 100)}" matches no version whose checksum is known: ${known.join(', ')}.`,
    { hint: 'Ask for one of these, or give an exact version together with spin-checksum, its SHA-256.' },
  );
}
